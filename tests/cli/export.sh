# The whole collection as one file, which may be loaded in its place.
. tests/cli/try
try rung export tests/cli/data/export.yaml
try rung export tests/cli/data/export.yaml --format json

# files with errors, and without anything
try rung export tests/load/broken-file.d
try rung export tests/load/ladder.yaml --data missing.yaml --format json
try rung export tests/load/unclosed-quote.yaml
try rung export missing.yaml
try rung export --format xml

# the locale does not matter to a file
rung export tests/load/unicode.yaml | tee "$HOME/unicode"
LC_ALL=C rung export tests/load/unicode.yaml | cmp - "$HOME/unicode"

# what ships, as one file: by its name it is loaded as any other, and reads the same to others
rung export --format yaml >"$HOME/all.yaml"
rung export --format json >"$HOME/all.json"
pages() # FILE: what is to be shown of it
{
    for id in $(rung list profiles --data "$1" | sed 1d | cut -d ' ' -f 1) utility-proficiency active-listening pension-software; do
        rung show "$id" --data "$1"
    done
}
pages data >"$HOME/pages"
for file in "$HOME/all.yaml" "$HOME/all.json"; do
    rung check "$file"
    pages "$file" | cmp - "$HOME/pages"
done
/usr/bin/python3 - "$HOME/all.json" "$HOME/all.yaml" <<'END'
import json, sys, yaml
print("the same" if json.load(open(sys.argv[1])) == yaml.safe_load(open(sys.argv[2])) else "not the same")
END

# a long one is written while it is made, but into a file at once; both come to the same
awk 'BEGIN { print "competencies:"; for (i = 0; i < 30000; i++) print "- {id: c" i ", name: Name " i ", definition: what it takes}" }' >"$HOME/long.yaml"
for format in yaml json; do
    rung export "$HOME/long.yaml" --format $format >"$HOME/piped" && rung export "$HOME/long.yaml" -o "$HOME/whole.$format"
    cmp "$HOME/piped" "$HOME/whole.$format"
    tail -n 2 "$HOME/piped"
done
rung export "$HOME/long.yaml" missing.yaml >/dev/full
echo "[exit $?]"
rung export "$HOME/long.yaml" | head -n 1
