# What codes mean. No data is read for it.
. tests/cli/try
export RUNG_DATA=missing
try rung explain
try rung explain e012
try rung explain W105
try rung explain w205
try rung explain E001
try rung explain E112
try rung explain E
try rung explain what
try rung explain E012 E020
