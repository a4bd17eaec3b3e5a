# For programs: always valid JSON, whatever the files and their names hold; and what is in it is what people see.
. tests/cli/try
try rung check --format json tests/load/broken-file.d tests/load/duplicate-ids.d
try rung check --format json data

compare() # OPTION PATH...: whether both forms say the same
{
    rung check --format json "$@" >"$HOME/out.json"
    LC_ALL=C.UTF-8 rung check --format short "$@" >"$HOME/out.txt"
    /usr/bin/python3 tests/cli/check_json.py "$HOME/out.json" "$HOME/out.txt"
}

odd="$HOME/$(printf 'caf\351 \033[2J\302\233 "q" \346\227\245').yaml"
printf '"no\\u202e\\"key": x\nprofiles: [{title: "\346\227\245", requirements: ["\360\237\230\200"]}]\n' >"$odd"
{
    echo 'profiles:'
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22; do echo "  - {title: P$i, colour: red}"; done
} >"$HOME/many.yaml"
compare --strict "$odd" "$HOME/many.yaml"
compare --all "$odd" "$HOME/many.yaml"
compare --ignore=W101 "$odd" "$HOME/many.yaml"
export LC_ALL=C
compare --strict "$odd" "$HOME/many.yaml"
compare --all tests/load/*.yaml tests/load/*.d >"$HOME/counts" && echo "and so of every file that tests load"
