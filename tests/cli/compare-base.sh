# Expert and Principal both build on Senior.
rung compare operations-support@senior operations-support@expert operations-support@principal -d
