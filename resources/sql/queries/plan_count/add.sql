UPDATE {plan_count}
SET version = version + 1, active_plans = active_plans + $2
WHERE id = $1
RETURNING version
