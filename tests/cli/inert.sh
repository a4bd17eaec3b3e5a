# Texts that would do something in HTML or Markdown do nothing there, and are shown as they stand.
/usr/bin/python3 -B tests/cli/inert.py
