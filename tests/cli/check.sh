. tests/cli/try
try rung check
try rung check data
try rung check data/operations-support.yaml data/customer-care-specialist-ii.yaml
try rung check tests/load/keys.yaml
try rung check tests/load/byte-order-mark.yaml
try rung check tests/load/broken-file.d
try rung check tests/load/no-yaml.d
try rung check missing
try rung check data missing.yaml
try rung check tests/cli/data/empty.yaml
