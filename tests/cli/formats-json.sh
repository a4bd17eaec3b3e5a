# Some answers as JSON; that all say the same as in other formats, formats-agree.sh sees.
. tests/cli/try
try rung list families --format json
try rung show operations-support@senior --format json
try rung gap operations-support@senior operations-support@principal --columns kind,topic,before,after,steps --format json
try rung explain W107 --format json
