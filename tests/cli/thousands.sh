# Counts of thousands have commas, in answers and in complaints.
awk 'BEGIN {
    print "competencies:"
    for (i = 1; i <= 1200; i++) print "  - {id: c" i ", name: Skill " i "}"
    print "profiles:"
    for (i = 1; i <= 1200; i++) print "  - {id: p" i ", title: Clerk}"
    print "  - title: Manager\n    levels: [A, {name: B, builds_on: a}]\n    paths: [Clerk]\n    replaced_by: Clerk"
    print "    sections:\n      - heading: Duties\n        kind: cumulative\n        levels:\n          a:"
    for (i = 1; i <= 1100; i++) print "            - Duty " i
    print "          b:"
    for (i = 1; i <= 1000; i++) print "            - Task " i " of many"
    print "    requirements:"
    for (i = 1; i <= 1200; i++) print "      - {competency: c" i ", levels: {b: }}"
}' >"$HOME/many.yaml"
RUNG_DATA=$HOME/many.yaml
export RUNG_DATA

counts() # COMMAND...: what it says of thousands
{
    "$@" 2>&1 | grep '[0-9],[0-9]\|[0-9][0-9][0-9][0-9]' | grep -v 'Duty [0-9]\|Task [0-9]\|Skill [0-9]\|^ *[0-9]* |'
}

counts rung show clerk
counts rung show manager@b
counts rung compare manager
# shellcheck disable=SC2046 # they are words
counts rung compare $(awk 'BEGIN { for (i = 1; i <= 1200; i++) print "p" i }')
counts rung gap manager
counts rung check
rung doctor | grep ' profiles '
