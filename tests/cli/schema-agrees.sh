# The JSON Schema and the loader agree about every file that the tests have.
exec /usr/bin/python3 tests/cli/schema-agrees.py
