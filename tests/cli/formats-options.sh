# What --bom, --raw and --columns do to CSV and TSV, a first cell that is taken for another format.
. tests/cli/try
DATA='--data tests/cli/data/formulas.yaml'
try rung list competencies $DATA --format csv
try rung list competencies $DATA --format csv --raw
try rung list competencies $DATA --format tsv --columns name,group
try rung list competencies $DATA --format tsv --columns name,group --raw
rung list --format csv --columns id --bom | od -An -c | head -n 1
rung list --format tsv --columns id --bom | od -An -c | head -n 1
cat >"$HOME/sylk.yaml" <<'END'
profiles:
  - {id: t, title: T, levels: [{id: x, name: ID}], requirements: [{competency: c, levels: {x: {text: ID}}}]}
competencies: [{id: c, name: C}, {id: d, name: ID}]
END
try rung matrix t --format tsv --columns x --data "$HOME/sylk.yaml"
try rung list competencies --format csv --columns path --data "$HOME/sylk.yaml"
try rung matrix t --format csv --columns x --data "$HOME/sylk.yaml"
for columns in ' id , name,id,' '' ' , ' 'id,nam'; do
    try rung list competencies $DATA --format csv --columns "$columns"
done
