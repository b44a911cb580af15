UPDATE {client_summary}
SET version = version + 1, name = $2, name_folded = $3, status = $4, plan_name = $5, email = $6,
    account_manager = $7, active_users = $8, total_users = $9, next_on = $10, next_minor = $11,
    trial_ends_on = $12, balance_minor = $13, credit_minor = $14, parked_rule = $15,
    parked_parameters = $16, rules_version = $17, oldest_due_on = $18,
    recalculated_on = $19
WHERE id = $1
RETURNING version
