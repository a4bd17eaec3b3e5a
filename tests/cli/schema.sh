# The schema for editors is that of the program. To renew it: make docs
. tests/cli/try
rung schema | diff data/schema/rung.schema.json - && echo fresh
first rung schema --data missing
first rung schema --format json
first rung schema --format markdown
try rung schema --format markdwon
try rung schema --format text
try rung schema profile
for file in data/*.yaml; do
    head -n 1 "$file"
    [ -e "data/$(sed -n '1s/.*schema=//p' "$file")" ] || echo "$file: its schema is not there"
done
