# No text of a document is a formula in a spreadsheet.
/usr/bin/python3 -B tests/cli/formats-formulas.py
