# What separates two levels; a level and the next one; each level of a profile and the one it is held against.
. tests/cli/try
try rung gap operations-support@career operations-support@senior
try rung gap 50419571
try rung gap operations-support@expert --format text
try rung gap customer-care-specialist-ii 'Operations Support@associate'
first rung gap operations-support@senior operations-support@career
rung gap operations-support | grep -A 4 -e '->.*' | grep -B 1 -A 2 '^==='

echo "# scales of numbers, flags, several values in a cell, tracks, paths, one level in a profile"
try rung gap archivist@first archivist@third --data tests/load/shape-numeric-scales.yaml
try rung gap warehouse-worker --data tests/load/shape-flag-scales.yaml
try rung gap office-manager@small-office --data tests/load/shape-rating-cells.yaml
rung gap engineer --data tests/load/shape-tracks.yaml | grep -B 1 '^==='
first rung gap fitter --data tests/load/shape-falls.yaml
first rung gap one --data tests/load/good-ladder.d
try rung gap usher porter@two --data tests/load/shape-no-matrix.yaml
try rung gap customer-care-specialist@ii --data tests/load/shape-paths.yaml

echo "# nothing to compare"
try rung gap customer-care-specialist-ii
try rung gap operations-support operations-support@senior
try rung gap operations-support@senior 50419569
try rung gap operations-support@senior operations-support@exprt
try rung gap active-listening
try rung gap three --data tests/load/good-ladder.d
cat >"$HOME/clerk.yaml" <<'EOF'
profiles:
  - {title: Clerk, levels: [A, B], paths: [{to: manager, kind: promotion}]}
EOF
try rung gap clerk@b --data "$HOME/clerk.yaml"
try rung gap
try rung gap a b c
