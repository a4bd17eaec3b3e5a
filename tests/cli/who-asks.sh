# Of a competency that many profiles require: what it means, how many ask for which step, then which profiles do.
. tests/cli/try
profile() # TITLE REQUIREMENT
{
    printf '  - title: %s\n    levels: [Junior, Senior, Chief]\n    requirements: [{competency: listening, %s}]\n' "$@"
}

many() # also what stands in a few words: the same twice, several values in a cell, none that is asked for
{
    printf '%s\n' 'scales:' \
        '  - name: Steps' \
        '    proficiencies: [{name: Basic, definition: Hears.}, Able, Expert, Beyond]' \
        '  - {name: Others, proficiencies: [Low, High]}' \
        'competencies:' \
        '  - {name: Listening, scale: steps, definition: Hears what is said., indicators: [Nods]}' \
        'profiles:'
    profile Baker 'levels: {junior: Basic, senior: Expert, chief: Expert}'
    profile Clerk 'levels: {junior: Able, chief: Expert}'
    profile Driver 'proficiency: Able'
    profile Editor 'levels: {junior: N/A, senior: , chief: [Basic, Able]}'
    profile Farmer 'scale: others, proficiency: High'
}
many >"$HOME/five.yaml"
{ many; profile Gardener 'levels: {junior: Basic}'; } >"$HOME/six.yaml"

try rung show listening --data "$HOME/six.yaml"
try rung where listening --data "$HOME/six.yaml"
try rung where listening --data "$HOME/six.yaml" --format csv --columns profile,asked

echo "# a few are not counted"
rung show listening --data "$HOME/five.yaml" | grep '^[A-Z]\|(step\|profiles)'
