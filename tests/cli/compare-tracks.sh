# Levels of two tracks: each is held against the one before it in its own, not against what stands to the left.
"$RUNG" compare engineer --data tests/load/shape-tracks.yaml
"$RUNG" matrix engineer --data tests/load/shape-tracks.yaml
"$RUNG" compare engineer@l5 engineer@m5 --data tests/load/shape-tracks.yaml
"$RUNG" matrix archivist --data tests/load/shape-numeric-scales.yaml
"$RUNG" matrix warehouse-worker --data tests/load/shape-flag-scales.yaml
