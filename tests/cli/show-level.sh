# Principal builds on Senior: of Expert's knowledge and skills nothing is in force there.
rung show operations-support@principal
