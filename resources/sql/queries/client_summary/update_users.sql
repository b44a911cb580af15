UPDATE {client_summary}
SET version = version + 1, active_users = $2, total_users = $3, next_minor = $4,
    recalculated_on = $5
WHERE id = $1
RETURNING version
