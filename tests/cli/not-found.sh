# What stands for nothing, or for two things: a message, a hint where there is one, and 1.
. tests/cli/try
try rung show operation-support
try rung show xyzzy
try rung show support
try rung show customer care
try rung where learning
try rung list --competency management
try rung show ''
try rung show 'Customer Service'
try rung show operations-support@seniro
try rung show operations-support@6
try rung show operations-support@
try rung show operation-support@senior
try rung show customer-care-specialist-ii@senior
try rung compare operations-support@senior operations-support@experr
try rung compare xyzzy operations-support
try rung matrix active-listening
try rung matrix operatins-support
try rung matrix bare --data tests/cli/data/bare.yaml
try rung list families --data tests/cli/data/empty.yaml

# a folder or a file where there is a word to be
try rung find nursing tests/load
try rung find nursing tests/load/shape-families.yaml
try rung find training data
try rung list tests/load
try rung show tests/load/shape-families.yaml
try rung compare operations-support@senior data
try rung show operations-support data
cd "$HOME"
mkdir 'two words'
: >accountability
try rung show 'two words'
try rung find accountability --family operations-support
