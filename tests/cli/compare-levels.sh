. tests/cli/try
try rung compare operations-support@career operations-support@senior
