# Every answer as CSV.
. tests/cli/try
try_answers csv
