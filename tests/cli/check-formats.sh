# Problems as a table: all of them, with their places.
. tests/cli/try
try rung check tests/load/circles.yaml --format csv
try rung check tests/load/circles.yaml tests/load/across-files.d --format csv
try rung check tests/load/circles.yaml --format markdown
try rung check tests/load/circles.yaml --format tsv --columns code,line,column
try rung check --format csv
try rung check --format markdown
for i in $(seq 30); do echo "titel: $i"; done >"$HOME/many.yaml"
rung check "$HOME/many.yaml" --format csv | wc -l
try rung check missing.yaml --format csv
