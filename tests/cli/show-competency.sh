. tests/cli/try
try rung show 'Active Listening'
try rung show customer-service-technical
try rung show customer-service
