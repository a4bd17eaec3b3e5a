# The examples of the manual of the format are right, or wrong where they should be; each key has an example.
mkdir "$HOME/examples"
/usr/bin/python3 -B tests/cli/format-manual.py docs/format.md "$HOME/examples"
