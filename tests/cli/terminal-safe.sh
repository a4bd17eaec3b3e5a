# Whatever a document holds, no control byte reaches the terminal: not ESC, not C1, not a change of direction.
export RUNG_DATA=tests/load/escapes.yaml
id=$(rung list 2>/dev/null | sed 1d | cut -d ' ' -f 1)
{
    rung
    rung list
    rung show "$id"
    rung show "$(printf '\033[31mx')"
    rung show "$id@$(printf '\033[31mx')"
    rung compare "$id" "$id"
    rung compare "$id" operations-support@senior --data "$RUNG_DATA" --data data
    rung matrix "$id"
    rung matrix "$id" --format csv
    rung check
    rung check "$(printf '\033]0;x\007.yaml')"
    rung "--$(printf '\033[31mx')"
    rung matrix --format "$(printf '\033[31mx')" "$id"
} >"$HOME/out" 2>&1
echo "$(wc -l <"$HOME/out") lines"
LC_ALL=C grep -n "$(printf '[\001-\010\013-\037\177]')" "$HOME/out"
LC_ALL=C grep -n "$(printf '\302[\200-\237]')" "$HOME/out"
grep -n "$(printf '\342\200\256')" "$HOME/out"
rung show "$id"
