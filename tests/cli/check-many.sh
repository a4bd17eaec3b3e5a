# Of each file the first twenty problems are shown, and all are counted.
. tests/cli/try
{
    echo 'profiles:'
    for i in 0 1 2 3 4; do
        for k in 0 1 2 3 4; do echo "  - {title: P$i$k, requirements: [no-such]}"; done
    done
} >"$HOME/many.yaml"
cp tests/load/colon.yaml "$HOME/other.yaml"
rung check "$HOME/many.yaml" "$HOME/other.yaml" >"$HOME/out"
echo "[exit $?]"
grep -c 'error: there is no competency' "$HOME/out"
sed -n '/and [0-9]* more/,$p' "$HOME/out"
