# Texts that are hard to write come through every format; other readers say so.
/usr/bin/python3 -B tests/cli/formats-scalars.py
