rung show operations-support
