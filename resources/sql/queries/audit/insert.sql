INSERT INTO {audit} ( id, client_id, at, actor_id, actor_name, acting_as_client, lease_id,
    command_id, action, outcome, target_id, before_state, after_state)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
