. tests/cli/try
try rung matrix operations-support
try rung matrix customer-care-specialist-ii
