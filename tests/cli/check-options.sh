# Warnings that are left out, and warnings that count.
. tests/cli/try
cat >"$HOME/warned.yaml" <<'END'
profiles:
  - title: Meter Technician
    departement: Field Service
    requirements: [{competency: Listening, proficiency: Basic}]
competencies: [{name: Listening, colour: blue}]
END
try rung check "$HOME/warned.yaml"
try rung check --strict "$HOME/warned.yaml"
try rung check --ignore W102 "$HOME/warned.yaml"
try rung check --ignore W101,w102 --strict "$HOME/warned.yaml"
try rung check --ignore W101 --ignore W102 --format short "$HOME/warned.yaml"
try rung check --strict data
try rung check --format text tests/load/byte-order-mark.yaml

# wrong use
try rung check --ignore E020
try rung check --ignore W113
try rung check --ignore nonsense
try rung check --ignore W101,
try rung check --ignore ''
try rung check --ignore
try rung check --format pdf
try rung check --format shrot
try rung list --ignore W101
try rung show --strict operations-support
