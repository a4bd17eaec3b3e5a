. tests/cli/try
try rung matrix operations-support
try rung matrix customer-care-specialist-ii

echo "# what asks for enough"
try rung matrix operations-support --level senior --at-least advanced
try rung matrix operations-support --at-least MASTER
try rung matrix operations-support --at-least advancd
try rung matrix operations-support --level associate --at-least master
try rung matrix --competency Reading --at-least 4.5 --data tests/load/shape-numeric-scales.yaml
