# Every answer in every format, read by other programs: all say the same.
/usr/bin/python3 -B tests/cli/formats-agree.py
