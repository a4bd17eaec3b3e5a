# Where the data comes from: --data, else RUNG_DATA, else what was shipped.
. tests/cli/try
try rung list --data tests/load/ladder.yaml
try rung list --data tests/load/ladder.yaml --data tests/load/everything.yaml
try env RUNG_DATA=tests/load/ladder.yaml rung list
try env RUNG_DATA=tests/load/ladder.yaml rung list --data tests/load/everything.yaml
try env RUNG_DATA= rung list
try rung list --data tests/load/broken-file.d
try rung list --data missing
try rung show x --data missing
try env RUNG_DATA=missing rung compare a b
try rung matrix p --data tests/load/no-yaml.d

# installed somewhere, it finds the data that was installed with it
mkdir -p "$HOME/bin" "$HOME/share/rung/data"
cp "$RUNG" "$HOME/bin/rung"
cp tests/load/ladder.yaml "$HOME/share/rung/data"
try "$HOME/bin/rung" list
