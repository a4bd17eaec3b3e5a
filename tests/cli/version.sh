. tests/cli/try
try rung --version
first rung list --version
