# Where there is no terminal, browsing is a list and a hint; where there is nothing to browse, the reason.
. tests/cli/try
try rung
try rung browse
try rung tests/load/ladder.yaml
try rung data tests/load/ladder.yaml
try rung tests/cli/data/empty.yaml
try rung tests/load/no-yaml.d
try rung ./missing
