# All levels, without the rows that are the same everywhere.
rung compare operations-support --differences
