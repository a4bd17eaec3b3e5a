# What --bom, --raw and --columns do to CSV and TSV, a first cell that is taken for another format, columns of one name.
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
cat >"$HOME/same.yaml" <<'END'
competencies: [{id: c, name: C}]
profiles:
  - {id: p, title: P, levels: [{id: a, name: Same}, {id: b, name: Same}, {id: z, name: Competency}],
     requirements: [{competency: c, levels: {a: "1", b: "2", z: "3"}}]}
  - {id: q, title: P, levels: [{id: z, name: Competency}], requirements: [{competency: c, levels: {z: "4"}}]}
END
try rung matrix p --data "$HOME/same.yaml"
try rung compare p@z q@z --data "$HOME/same.yaml"
try rung show p --format csv --data "$HOME/same.yaml"
