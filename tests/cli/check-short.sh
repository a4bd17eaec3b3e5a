# A line for each problem, as editors and grep want it, and the totals last.
. tests/cli/try
try rung check --format short tests/load/keys.yaml tests/load/colon.yaml tests/load/across-files.d missing.yaml
try rung check --format=short data
{
    echo 'profiles:'
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22; do echo "  - {title: P$i, colour: red}"; done
    echo '  - {title: Last, requirements: [no-such]}'
} >"$HOME/many.yaml"
echo "23 problems, the only error at the end"
rung check --format short "$HOME/many.yaml" | tail -n 4
rung check --format short --all "$HOME/many.yaml" | tail -n 4
rung check --format short --all "$HOME/many.yaml" | grep -c ' warning: '
