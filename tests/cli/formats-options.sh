# What --bom, --raw and --columns do to CSV and TSV, and a first cell that is taken for another format.
. tests/cli/try
DATA='--data tests/cli/data/formulas.yaml'
try rung list competencies $DATA --format csv
try rung list competencies $DATA --format csv --raw
try rung list competencies $DATA --format tsv --columns name,group
try rung list competencies $DATA --format tsv --columns name,group --raw
rung list --format csv --columns id --bom | od -An -c | head -n 1
rung list --format tsv --columns id --bom | od -An -c | head -n 1
cat >"$HOME/sylk.yaml" <<'END'
profiles: [{id: ID, title: ID}]
END
try rung show ID --format csv --data "$HOME/sylk.yaml"
