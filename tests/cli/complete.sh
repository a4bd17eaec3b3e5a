# What shells ask to complete a word. Tabs are shown as " -> ".
. tests/cli/try
complete() { try rung complete -- "$@" | sed 's/\t/ -> /'; }

complete exp
complete sh
complete list ''
complete list --f
complete --data ''

# what is looked up
complete show c
complete show op
complete show OPERATIONS-SUPPORT@S
complete matrix op
complete matrix operations-support ''
complete list --family ''
complete list --level=
complete list --department ''
complete where active-listening --at-least ''
complete where --at-least=a
complete explain E02

# in lists, the last part
complete check --ignore W101,w20
complete list levels --columns title,p
complete list nonsense --columns ''
complete matrix operations-support --columns ''
complete where --columns s

# formats are those of the command
complete export --format ''
complete check --format=

# the data is what the line says, else what rung takes without: never a word of what is wrong with it
cat >"$HOME/own.yaml" <<'END'
profiles:
  - {id: "tab\tin it", title: Not told}
  - {id: 'it''s: "odd"', title: "Odd\nindeed", status: current, levels: [{id: the boss}], nonsense: 1}
END
complete --data "$HOME/own.yaml" show ''
complete --data '~/own.yaml' show i
mkdir -p "$HOME/.config/rung"
echo 'data: ~/own.yaml' >"$HOME/.config/rung/settings.yaml"
complete list --status ''
echo 'data: ~/missing' >"$HOME/.config/rung/settings.yaml"
complete show ''
complete show --nonsense ''

# some hundreds at most; in any locale as they are
echo profiles: >"$HOME/many.yaml"
seq -f '  - {id: größe-%g, title: Much}' 1000 >>"$HOME/many.yaml"
LC_ALL=C rung complete -- --data "$HOME/many.yaml" show gr | sed -n '1p; $='
complete
