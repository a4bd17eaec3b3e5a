# The settings file: the folder of data that it names, and what is said when something in it is wrong.
. tests/cli/try
config=$HOME/.config/rung
write() # LINE...: a settings file
{
    mkdir -p "$config"
    printf '%s\n' "$@" >"$config/settings.yaml"
    echo "--- settings: $*"
}

mkdir -p "$HOME/profiles" "$HOME/more"
cp tests/load/ladder.yaml "$HOME/profiles"
cp tests/load/everything.yaml "$HOME/more"

write 'data: ~/profiles'
try rung list
try env RUNG_DATA=tests/load/everything.yaml rung list
try rung list --data tests/load/everything.yaml
write 'data: [~/profiles, more]'
try rung list
write "data: $HOME/more"
try rung list
write 'data: ~/gone'
try rung list
write '# nothing'
first rung list

write 'data: ~/profiles' 'thema: dark'
first rung list
write 'data: ~/profiles' 'theme: drak' 'mouse: true'
try rung list
write 'data: {a: b}'
first rung list
write 'data: ~/profiles' 'theme: [dark'
first rung list
write 'dark'
first rung list

# the environment says where it is, by the rules for such folders
mkdir -p "$HOME/elsewhere/rung"
echo 'data: ~/profiles' >"$HOME/elsewhere/rung/settings.yaml"
rm "$config/settings.yaml"
try env XDG_CONFIG_HOME="$HOME/elsewhere" rung list
cd "$HOME" && first env XDG_CONFIG_HOME=elsewhere rung list
cd "$HOME/elsewhere/rung" && first rung list
first env -u HOME rung list
mkdir "$config/settings.yaml"
first rung list
