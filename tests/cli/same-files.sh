# A file is read once, however often and by whatever names it is given; what is wrong with it is said once, by the first.
. tests/cli/try
mkdir -p "$HOME/all/sub" && cd "$HOME" || exit 1
echo 'profiles: [{title: Clerk}]' >all/a.yaml
echo 'profiles: [{title: Usher, unknown: key}]' >all/sub/b.yaml
echo 'profiles: [{title: Porter}]' >all/sub/c.yaml
ln -s nowhere all/broken.yaml
ln -s all other
ln all/sub/c.yaml all/sub/d.yaml
files() # PATH...: in their order
{
    echo "\$ $*"
    rung list profiles --data "$1" ${2:+--data "$2"} ${3:+--data "$3"} 2>/dev/null | sed 1d | cut -d ' ' -f 1
    rung check "$@"
    echo "[exit $?]"
}
files all all
files all all/sub
files all/sub/c.yaml all/sub all
files all other
files all/sub/ ./all/../other/sub/b.yaml
files all/sub/d.yaml all/sub
files all/a.yaml all/a.yaml
mkdir empty
files empty empty
files gone.yaml all/a.yaml gone.yaml
