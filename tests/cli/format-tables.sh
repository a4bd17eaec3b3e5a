# The key tables of the manual are those of the program. To renew them: make docs
. tests/cli/try
tests/format-tables "$RUNG" <docs/format.md | diff docs/format.md - && echo fresh

# what is wrong with its places is said
grep -v '^<!-- table: note -->' docs/format.md >"$HOME/missing"
{ cat docs/format.md && grep '^<!-- table: no' docs/format.md; } >"$HOME/twice"
sed 's/^<!-- table: note -->/<!-- table: notice -->/' docs/format.md >"$HOME/unknown"
for manual in missing twice unknown; do
    tests/format-tables "$RUNG" <"$HOME/$manual" >"$HOME/renewed" || echo "exit $?"
done
