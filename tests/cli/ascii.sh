# In a locale without Unicode nothing but ASCII is written, by no command; with Unicode, the text as it is.
export RUNG_DATA=tests/cli/data/unicode.yaml
pages()
{
    rung list
    rung list competencies
    rung show Profil
    rung show 'Café'
    rung compare Profil
    rung matrix Profil
    rung matrix Profil --format csv
    rung check tests/load/unicode.yaml
    rung show 'Unbekánnt'
}
for locale in C POSIX no_SUCH.locale ''; do
    LC_ALL=$locale LANG=$locale pages >"$HOME/out" 2>&1
    echo "\"$locale\": $(wc -l <"$HOME/out") lines, $(LC_ALL=C grep -c '[^ -~]' "$HOME/out") of them not ASCII"
done
LC_ALL=C rung show Profil
LC_ALL=C.UTF-8 rung show Profil
