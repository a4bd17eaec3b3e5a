# What --family, --department, --level, --competency and --status leave; several values of one, and what nothing has.
. tests/cli/try
families=tests/load/shape-families.yaml
try rung list --family Care --data $families
try rung list --family nursing --family 'shift work' --department WARDS --data $families
try rung list families --family nursing --data $families
try rung list --status retired --status draft --data tests/load/shape-status.yaml
try rung list levels --level 2 --level SENIOR
try rung list competencies --level i --data tests/load/shape-paths.yaml
try rung list competencies --family operations-support --level senior
try rung list scales --competency accountability
try rung list --competency 'active listening'
try rung list levels --competency accountability

echo "# pages of what is left"
try rung show --family care --data $families
first rung show --level principal
rung show --level 1 --level expert | grep -B 1 ^===
rung show --data tests/load/shape-status.yaml --status current | head -n 2
first rung show operations-support --level 2
try rung show Nursing --data $families
try rung show nursing --data $families --department wards
first rung show family:operations-support
rung gap --level senior --level principal | grep -B 1 ^===
first rung gap operations-support --level expert

echo "# side by side"
first rung matrix
first rung matrix operations-support --level career --level expert
try rung matrix --competency active-listening --level senior --level principal
try rung matrix 'family:operations-support' --level 1 --competency training-others
first rung compare --level senior --level principal
first rung compare family:operations-support --level 4 --level 5 -d

echo "# nothing"
try rung list --family carr --data $families
try rung list --department ward --data $families
try rung list --status curent --data tests/load/shape-status.yaml
try rung list --status current
try rung list --level seniro
try rung list --level 6
try rung list --competency 'Customer Service'
try rung list --competency accountability --level senior
try rung show operations-support@senior --level expert
try rung show active-listening --level expert
try rung show customer-care-specialist-ii --family operations-support
try rung gap operations-support --level associate
try rung gap --family operations-support --level associate
try rung matrix care --data $families
try rung compare --level senior
try rung compare
try rung export --family operations-support
try rung show
try rung gap
try rung explain --family care
