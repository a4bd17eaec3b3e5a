# What is said in other words stands beside it, and says why; what is only somewhat alike does not.
"$RUNG" compare clerk senior-clerk --data tests/cli/data/alike.yaml
