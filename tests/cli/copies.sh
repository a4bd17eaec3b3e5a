# Copies of documents that were joined, joined anew, are as if they were read afresh: all fixtures, the shipped data.
"$DUMP" --copied data tests/load/*.yaml tests/load/*.d tests/cli/data/* tests/tui/data* | sed 's/ of [0-9]* / of the fixtures /'
