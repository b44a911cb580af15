INSERT INTO {plan_count_change} AS c ( programme_id, from_on, delta)
VALUES ( $1, $2, $3)
ON CONFLICT (programme_id, from_on) DO UPDATE SET delta = c.delta + excluded.delta
