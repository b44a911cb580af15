INSERT INTO {plan_count} ( id, active_plans)
VALUES ( $1, $2)
