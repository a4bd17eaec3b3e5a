# Every key of the format, and every kind of nothing, as they are shown.
. tests/cli/try
export RUNG_DATA=tests/load/everything.yaml
try rung show clerk
try rung show clerk@senior
try rung show listening
try rung compare clerk
try rung matrix clerk
try rung show p --data tests/load/nothing.yaml
try rung compare p --data tests/load/nothing.yaml
