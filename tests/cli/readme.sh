# The example of the format in README.md is right, and its level inherits as the text beside it says.
awk '/^```yaml$/ { inside = 1; next } /^```$/ { inside = 0 } inside' README.md >"$HOME/example.yaml"
rung check "$HOME/example.yaml"
rung show meter-technician@senior --data "$HOME/example.yaml"
