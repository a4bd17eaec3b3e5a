# Every place that says some words, the best first: what it is, whose it is, and the line of the file.
. tests/cli/try
try rung find training others
try rung find TRAVEL
try rung find 50419571
try rung find traning
try rung find e | grep -e '^[A-Z]' -e '^  ('
rung find e --all | grep -e '^  (' -e 'others'
try rung find senior --level senior
try rung find proficient --competency active-listening
try rung find nursing --data tests/load/shape-families.yaml
try rung find essential --data tests/load/shape-flag-scales.yaml
try rung find clerk promotion --data tests/load/shape-paths.yaml
try rung find licence --data tests/load/shape-paths.yaml

echo "# nothing"
try rung find xyzzyx
try rung find travel xyzzyx
try rung find '   '
try rung find accountability --family operations-support
try rung find
