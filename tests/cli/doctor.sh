# What a help desk asks; what hinders, and what helps. Versions are not those of every system, nor are paths as long:
# as Markdown each fact is a line.
. tests/cli/try
told() # [VARIABLE=VALUE...] [rung doctor OPTION...]: without versions
{
    try env "$@" --format markdown |
        sed '/^- \*\*\(Rung\|lib\|jansson\|ncurses\)/s/ [0-9n].*/ N.N/; s/\\\([-._]\)/\1/g'
}
wrong() # the same, only what is wrong
{
    told "$@" | grep -e '^\$' -e wrong -e '^\['
}
told VISUAL=cat rung doctor
wrong EDITOR='nothing-of-the-kind --wait' TERM=nothing LC_ALL=de_DE rung doctor --data tests/cli/data/empty.yaml
told VISUAL=cat TERM=dumb LC_ALL= LANG=C TMUX=1 NO_COLOR=1 rung doctor --data tests/load/shape-status.yaml
told VISUAL=cat TMUX=1 rung doctor --data tests/load/circles.yaml | grep -e copying -e errors
told VISUAL=cat STY=1 rung doctor | grep -e copying
told VISUAL=cat TERM= HOME=here RUNG_DATA=tests/load/no-such rung doctor
mkdir -p "$HOME/.config/rung" && echo 'theme: purple' >"$HOME/.config/rung/settings.yaml" && echo >"$HOME/.local"
wrong VISUAL=cat rung doctor
rung doctor | head -n 6
