rung show customer-care-specialist-ii
