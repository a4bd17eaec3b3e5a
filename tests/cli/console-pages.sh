# The examples of the documents print what the documents say. To renew them: make docs
. tests/cli/try
for page in README.md docs/commands.md docs/json.md; do
    tests/console-page "$RUNG" <"$page" | diff "$page" - && echo "$page: fresh"
done
