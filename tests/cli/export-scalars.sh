# Texts that are hard to write come through an export unchanged; other readers say so.
/usr/bin/python3 -B tests/cli/export-scalars.py
