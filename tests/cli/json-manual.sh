# The manual of JSON shows what commands write.
/usr/bin/python3 -B tests/cli/json-manual.py
