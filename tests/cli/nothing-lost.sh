# Every text that the shipped documents say is on the pages that show them. Where lines are wrapped does not matter.
{
    rung list profiles | sed 1d | cut -d ' ' -f 1
    rung list levels | sed 1d | cut -d ' ' -f 1
    rung list competencies | sed 1d | cut -d ' ' -f 1
    rung list scales | sed 1d | cut -d ' ' -f 1
} | while read -r id; do rung show "$id"; done >"$HOME/pages"
tr -d ' \n' <"$HOME/pages" >"$HOME/joined"
"$DUMP" --texts data | sort -u >"$HOME/texts"
awk '
    NR == FNR { page = page $0; next }
    { text = $0; gsub(/ /, "", text); if (!index(page, text)) { print "not shown: " $0; lost++ } }
    END { print FNR " texts, " lost + 0 " lost" }' "$HOME/joined" "$HOME/texts"
