. tests/cli/try
try rung show utility-proficiency
try rung show 'Own scale' --data tests/load/everything.yaml
