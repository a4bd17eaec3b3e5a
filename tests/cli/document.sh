# A profile as a document: it says all that is said of it as a page of text, and looks like what it came from.
. tests/cli/try

for file in data tests/load/everything.yaml tests/load/nothing.yaml tests/load/shape-*.yaml; do
    name=$HOME/${file##*/}
    rung export "$file" --format html >"$name.html" || continue
    rung list profiles --data "$file" --format markdown | sed '1,/^| ---/d; s/^| //; s/ |.*//; s/\\//g' |
        while read -r id; do rung show "$id" --data "$file"; done >"$name.page"
    "$DUMP" --texts "$file" | sort -u >"$name.texts"
done 2>&1 | sed 's/^/no document: /'
/usr/bin/python3 tests/cli/html_text.py "$HOME"/*.html
LC_ALL=C sed -i 's/\xE2\x80[\x8C\x8D]//g' "$HOME"/*.html.text # joiners, which pages of text leave out
for page in "$HOME"/*.page; do
    name=${page%.page}
    awk -v name="${name##*/}" '
        FNR == 1 { part++ }
        part < 3 { gsub(/[ \t]/, ""); all[part] = all[part] $0; next }
        { text = $0; gsub(/ /, "", text); if (!index(all[1], text)) next; said++ }
        !index(all[2], text) { print "not in the document: " $0; lost++ }
        END { print name ": " said " texts, " lost + 0 " lost" }' "$page" "$name.html.text" "$name.texts"
done
echo

try rung show operations-support --format markdown
try rung show clerk --format markdown --data tests/load/everything.yaml
try rung show p --format markdown --data tests/load/nothing.yaml
