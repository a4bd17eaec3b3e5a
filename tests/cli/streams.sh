# Data goes to stdout, messages to stderr.
rung list --data tests/load/broken-file.d
rung show nothing-of-the-kind
