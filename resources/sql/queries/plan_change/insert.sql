INSERT INTO {plan_change} ( id, client_id, programme_id, from_on, delta)
VALUES ( $1, $2, $3, $4, $5)
