# Some answers as workbooks; that all say the same as in other formats, formats-agree.sh sees.
/usr/bin/python3 -B tests/cli/formats-xlsx.py <<'END'
list
list families
show operations-support@senior
gap operations-support@senior operations-support@principal
explain
END
