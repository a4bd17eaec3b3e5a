# Whatever lies in a folder: each odd thing gives one line, with its name made safe, and all else is loaded.
. tests/cli/try
put() # NAME: a file with one profile, called as the number of the call
{
    count=$((${count:-0} + 1))
    echo "profiles: [P$count]" | sed 's/\[\(.*\)\]/[{title: \1}]/' >"$1"
}
mkdir -p "$HOME/odd" "$HOME/elsewhere" && cd "$HOME/odd" || exit 1
put ../elsewhere/secret.yaml
long=$(printf '%250s' '' | tr ' ' l)

# What is loaded: P2 to P13.
put a.yaml
put CAPITALS.YAML
put Mixed.Yml
put ./-dash.yaml
put "$long.yaml"
put "$(printf 'esc\033[31m.yaml')"
put "$(printf 'line\nfeed.yaml')"
put "$(printf 'latin-\351.yaml')"
put "$(printf 'turned-\342\200\256lmay.yaml')"
mkdir folder.yaml .hidden
put folder.yaml/inside.yaml
put .hidden/version.yaml
ln -s .hidden/version.yaml link-to-hidden.yaml
mkdir -p deep/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25/26/27/28/29/30/31/32
put deep/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20/21/22/23/24/25/26/27/28/29/30/31/at-31.yaml

# What is not, without a word.
put .hidden.yaml
put notes.txt
put yaml
ln -s nowhere link-that-is-not-yaml

# What is not, each with a line.
mkfifo pipe.yaml
/usr/bin/python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("socket.yaml")'
ln -s /dev/zero link-to-device.yaml
ln -s loop.yaml loop.yaml
ln -s . link-to-itself
ln -s ../elsewhere link-to-folder.yaml
ln -s ../elsewhere/secret.yaml link-to-outside.yaml
ln -s ../odd-not/x.yaml link-to-nowhere.yaml
ln -s a.yaml link-to-a.yaml
ln -s pipe.yaml link-to-pipe.yaml
mkfifo "$(printf 'pipe\033[31m\n\342\200\256.yaml')"
/usr/bin/python3 -c 'import os
for _ in range(17):
    os.mkdir("l" * 250)
    os.chdir("l" * 250)'

cd "$HOME" || exit 1
rung check odd >out 2>&1
status=$?
LC_ALL=C grep -c "$(printf '[\001-\011\013-\037\177]')" out
grep -c "$(printf '\342\200\256')" out
sed "s/$long/LLL/g" out
echo "[exit $status]"
rung list --data odd 2>/dev/null
for name in pipe.yaml socket.yaml loop.yaml link-to-outside.yaml link-to-folder.yaml; do
    rung check "odd/$name"
done
