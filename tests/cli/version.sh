# The version is that of the Makefile, and stands nowhere else.
. tests/cli/try
version=$(sed -n 's/^VERSION *:= *//p' Makefile)
try rung --version | sed "s/ $version\$/ VERSION/"
first rung list --version | sed "s/ $version\$/ VERSION/"
