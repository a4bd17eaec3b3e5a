. tests/cli/try
try rung compare operations-support@career operations-support@senior

echo "# named twice"
try rung compare operations-support@senior operations-support@3
first rung compare operations-support@senior operations-support
