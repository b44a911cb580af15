DELETE FROM {plan_change}
RETURNING programme_id, from_on, delta
