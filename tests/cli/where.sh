# Who asks for a competency: what asks for more stands first; only what asks for enough; filters; what nobody asks for.
. tests/cli/try
try rung where Active Listening
try rung where active-listening --at-least ADVANCED
try rung where accountability
try rung where 'call center software'
try rung where active-listening --level senior --level expert
try rung where active-listening --columns level,proficiency,step,scale,asked

echo "# numbers, flags, several values in a cell, conditions, several scales"
try rung where Reading --data tests/load/shape-numeric-scales.yaml
try rung where Years in the trade --at-least 4.5 --data tests/load/shape-numeric-scales.yaml
try rung where Lifting --data tests/load/shape-flag-scales.yaml
try rung where Budgeting --data tests/load/shape-rating-cells.yaml
try rung where Typing --data tests/load/shape-rating-cells.yaml
try rung where Budgeting --at-least good --data tests/load/shape-rating-cells.yaml
try rung where plain listening --data tests/load/shape-no-matrix.yaml

echo "# none, or which"
try rung where Customer Service
try rung where active listenning
try rung where active-listening --at-least expert
try rung where active-listening --at-least master --level senior
try rung where active-listening --family operations-support --level 6
try rung where active-listening --department x
try rung where
