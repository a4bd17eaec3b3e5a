# What cannot be written is an error, but a reader that went away is none that anybody wants to hear of.
. tests/cli/try
echo 'full disk'
rung show operations-support >/dev/full
echo "[exit $?]"
rung --help >/dev/full
echo "[exit $?]"
echo 'no stdout'
rung list >&-
echo "[exit $?]"
echo 'no stdin, no stderr'
rung list <&- 2>&- | wc -l
echo 'closed pipe'
mkfifo "$HOME/pipe"
exec 3<>"$HOME/pipe" 4>"$HOME/pipe" 3<&-
rung show operations-support >&4
echo "[exit $?]"
rung list >&4
echo "[exit $?]"
