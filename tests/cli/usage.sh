# Wrong use: a message, a hint where there is one, and 2.
. tests/cli/try

# commands
try rung shwo
try rung lsit
try rung frobnicate
try rung frobnicate --help

# options
try rung list --formt csv
try rung list --dat x
try rung list --bogus
try rung list -x
try rung list -xd
try rung list --data
try rung matrix operations-support --format
try rung matrix operations-support --format=xls
try rung matrix operations-support --format cvs
try rung list --format pdf
try rung show operations-support --differences
try rung list --help=yes

# words
try rung show
try rung show a b
try rung compare
try rung compare operations-support@senior
try rung list levels profiles
try rung list levls
try rung list things
