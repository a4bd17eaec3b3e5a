# The help of the program and of each of its commands.
set -e
rung --help
for command in list show compare matrix gap where find doctor check explain export schema complete; do
    printf '\n=== rung %s --help\n' "$command"
    rung "$command" --help
done
[ "$(rung -h)" = "$(rung --help)" ]
[ "$(rung show -h)" = "$(rung show --help)" ]
[ "$(rung --help show)" = "$(rung show --help)" ]
