# The ways to name a thing; of each page only the title.
. tests/cli/try
first rung show operations-support
first rung show 'Operations Support'
first rung show 'OPERATIONS support'
first rung show operations-support@principal
first rung show 'Operations Support@Principal'
first rung show operations-support@5
first rung show 50419571
first rung show active-listening
first rung show 'workload / time management'
first rung show 'Proficiency Levels'
first rung show third@three --data tests/load/ladder.yaml
