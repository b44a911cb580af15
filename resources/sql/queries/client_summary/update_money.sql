UPDATE {client_summary}
SET version = version + 1, next_on = $2, next_minor = $3, balance_minor = $4, credit_minor = $5,
    oldest_due_on = $6, recalculated_on = $7
WHERE id = $1
RETURNING version
