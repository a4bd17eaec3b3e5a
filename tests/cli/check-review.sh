# What a careful reader would ask: each question once, both places where there are two, nothing that is accepted.
. tests/cli/try
try rung check tests/cli/data/review

# a profile is out of date after five years, or as many as are said; 0: never
for ago in 0 3 6; do
    echo "profiles: [{title: Clerk, updated: $(($(date +%Y) - ago))-01}]" >"$HOME/profile.yaml"
    for years in "" "--years 2" "--years 0"; do
        echo "updated $ago years ago, rung check $years:" "$(rung check --format short "$HOME/profile.yaml" $years | tail -n 1)"
    done
done

# the option is for check, and takes a number
try rung check data --years
try rung check data --years two
try rung check data --years=-1
try rung list --years 2
