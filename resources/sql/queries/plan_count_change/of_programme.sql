SELECT from_on, delta
FROM {plan_count_change}
WHERE programme_id = $1
ORDER BY from_on
