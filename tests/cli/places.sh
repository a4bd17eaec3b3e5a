# Lines and columns are those that another program counts, in files of every kind, with one defect each.
/usr/bin/python3 tests/cli/places.py "$HOME/places"
