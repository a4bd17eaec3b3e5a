. tests/cli/try
try rung matrix operations-support --format csv
try rung matrix customer-care-specialist-ii --format=csv
try rung matrix formulas --format csv --data tests/cli/data/formulas.yaml
