rung compare operations-support@associate customer-care-specialist-ii
