# Completion of rung for bash. What there is to choose from, rung itself says: see "rung complete --help".

# The words of a line without their quotes, in WORDS; the last one may be empty. The quote that is still open, in QUOTE.
_rung_split()
{
    local line=$1 char inside=''
    WORDS=() QUOTE=''
    while [[ $line ]]; do
        char=${line:0:1} line=${line:1}
        if [[ ! $QUOTE && $char == [[:blank:]] ]]; then
            inside=''
            continue
        fi
        [[ $inside ]] || WORDS+=('')
        inside=yes
        case $QUOTE$char in
        \\ | \"\\) WORDS[-1]+=${line:0:1} line=${line:1} ;;
        \" | \') QUOTE=$char ;;
        \"\" | \'\') QUOTE='' ;;
        *) WORDS[-1]+=$char ;;
        esac
    done
    [[ $inside ]] || WORDS+=('')
}

# A text as it must be typed: within the quote that is open, or in none; in REPLY.
_rung_quote()
{
    local sign
    REPLY=$1
    case $QUOTE in
    \") for sign in '\' '"' '$' '`'; do REPLY=${REPLY//"$sign"/\\"$sign"}; done ;;
    \') REPLY=${REPLY//\'/\'\\\'\'} ;;
    *) [[ ! $1 ]] || printf -v REPLY %q "$1" && REPLY=${REPLY//\\,/,} ;;
    esac
}

_rung()
{
    local line=${COMP_LINE:0:COMP_POINT} WORDS QUOTE REPLY value
    # bash wants only what follows the last "@", "=" or the like, and gives that as $2: how much stands before it?
    _rung_split "${line%"$2"}"
    local given=${#WORDS[-1]}
    _rung_split "$line"
    COMPREPLY=()
    while IFS=$'\t' read -r value _; do
        if [[ $value ]]; then
            _rung_quote "${value:given}"
            COMPREPLY+=("$REPLY")
        else
            compopt -o default
        fi
    done < <(command rung complete -- "${WORDS[@]:1}" 2>/dev/null)
}

complete -F _rung rung
