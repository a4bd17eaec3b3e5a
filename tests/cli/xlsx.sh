/usr/bin/python3 -B tests/cli/xlsx.py "$HOME"
