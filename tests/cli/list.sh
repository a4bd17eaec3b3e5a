. tests/cli/try
try rung list
try rung list profiles
try rung list families
try rung list levels
try rung list competencies
try rung list scales
try rung list --format text
try rung list families --data tests/load/everything.yaml
