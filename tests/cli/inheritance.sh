# Nothing is lost on the way from level to level, and nothing that differs is called the same.
in=tests/cli/data/inheritance
rung show same-text@senior --data $in/same-text.yaml
rung compare same-text --data $in/same-text.yaml
rung show second@three --data $in/across.yaml
rung compare second --data $in/across.yaml
rung compare a b c --data $in/sections.yaml
rung compare r1 r2 --data $in/sections.yaml
rung matrix p --data $in/sections.yaml
