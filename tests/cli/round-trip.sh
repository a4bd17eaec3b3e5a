# What is exported is loaded again as an equal collection: of all that the tests have, and of random ones.
mkdir "$HOME/random"
/usr/bin/python3 -B tests/cli/round-trip.py "$HOME/random" 300 1
"$DUMP" --round-trip "$HOME/export" data tests/load/*.yaml tests/load/*.d tests/cli/data/* tests/tui/data* | sed 's/ of [0-9]* / of the fixtures /'
"$DUMP" --round-trip "$HOME/export" "$HOME"/random/*
