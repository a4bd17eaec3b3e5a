# What is said of the same files is the same, whatever the number of threads that read them.
. tests/cli/try

answers() # THREADS: all that is said of all files there are, in one folder and in another order
{
    export RUNG_THREADS=$1
    for data in tests/load "$HOME/moved" data; do
        for words in check 'check --format json' 'list' 'list competencies' 'list scales' 'list families' \
            'find the' 'export --format yaml'; do
            printf '$ %s, %s\n' "$words" "$data"
            # shellcheck disable=SC2086 # they are words
            rung $words --data "$data" 2>&1 || printf '[exit %d]\n' "$?"
        done
    done
}

mkdir "$HOME/moved"
for file in tests/load/*.yaml; do # others come first, and each has a folder
    name=${file##*/}
    letter=$(printf '%s' "$name" | cut -c 3)
    mkdir -p "$HOME/moved/$letter"
    cp "$file" "$HOME/moved/$letter/$name"
done
answers 1 >"$HOME/one"
lines=$(wc -l <"$HOME/one")
[ "$lines" -gt 5000 ] || echo "only $lines lines"
for threads in 2 8; do
    answers "$threads" >"$HOME/many"
    cmp "$HOME/one" "$HOME/many" && echo "the same from 1 thread and from $threads"
done
RUNG_THREADS=some first rung list --data data
RUNG_THREADS=0 first rung list --data data
RUNG_THREADS=65 first rung list --data data
export RUNG_THREADS=some
try rung find ladder --data data
