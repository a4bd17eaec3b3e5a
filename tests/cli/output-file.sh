# -o FILE: what it writes to, what it refuses, and what is there afterwards.
. tests/cli/try
cd "$HOME" || exit
top=$OLDPWD
rung="rung matrix operations-support --data $top/data"

echo '=== new, there already, replaced'
try $rung -o new.csv
try $rung -o new.csv
echo old >old.csv && chmod 640 old.csv
try $rung -o old.csv --force
cmp new.csv old.csv
stat -c '%a %n' new.csv old.csv
(umask 077 && $rung -o private.csv) && stat -c '%a %n' private.csv
(umask 002 && $rung -o group.csv) && stat -c '%a %n' group.csv
try $rung -o first.csv -o second.csv
ls first.csv second.csv 2>&1

echo '=== links'
ln -s old.csv link.csv && ln -s nowhere.csv dangling.csv
try $rung -o link.csv
try $rung -o link.csv --force
try $rung -o dangling.csv --force
stat -c '%F %n' link.csv dangling.csv

echo '=== no files'
mkdir folder
try $rung -o folder --force
try $rung -o nowhere/new.csv
try $rung -o new.csv/below.csv
try $rung -o ''
try $rung -o /dev/full
$rung -o /dev/null && echo fine
$rung --format csv -o /dev/stdout | cmp - new.csv && echo fine
$rung --format csv -o - | cmp - new.csv && echo fine
{ echo before && $rung --format csv -o /dev/stdout && echo after; } >around
{ echo before && cat new.csv && echo after; } | cmp - around && echo fine
mkfifo pipe
try $rung -o pipe
cat pipe >piped &
exec 3>pipe # now somebody reads
$rung --format csv -o pipe
exec 3>&-
wait
cmp new.csv piped && echo fine

echo '=== one of the files that are read'
mkdir data && cp "$top/data/operations-support.yaml" data/ && ln data/operations-support.yaml same.yaml
try rung export --data data -o same.yaml --force
try rung export --data data -o ./data/../data/operations-support.yaml --force
cmp same.yaml "$top/data/operations-support.yaml" && echo fine

echo '=== what is left'
ls -A

echo '=== endings'
for ending in pdf xls docx htm log; do try $rung -o "matrix.$ending"; done
try $rung -o MATRIX.CSV
cmp MATRIX.CSV new.csv && echo fine
try $rung -o matrix.markdown
head -n 1 matrix.markdown
try rung export --data "$top/data" -o all.xml
try rung check --data "$top/data" -o check.log
try $rung -o --force
ls
