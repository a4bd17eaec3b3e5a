# Every wrong file among tests/load is found out with a place: file:line:col, for bad bytes and ends of files too.
# Only what is wrong with a file or a folder as a whole has none: it cannot be read.
for input in tests/load/*.yaml tests/load/*.d; do
    rung check --format short --all "$input"
done 2>&1 |
    grep -E ': (error|warning): ' >"$HOME/all"
grep -vE '^[^:]*:[0-9]+:[0-9]+: (error|warning): .* \[[EW][0-9]{3}\]$' "$HOME/all" | grep -vE ' \[(E001|W108)\]$'
[ "$(wc -l <"$HOME/all")" -gt 250 ] && echo "more than 250 problems, each with its place"
