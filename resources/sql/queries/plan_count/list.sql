SELECT id, version, active_plans
FROM {plan_count}
ORDER BY id
