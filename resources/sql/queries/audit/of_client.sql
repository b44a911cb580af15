SELECT id, client_id, at, actor_id, actor_name, acting_as_client, lease_id, command_id, action,
    outcome, target_id, before_state, after_state
FROM {audit}
WHERE client_id = $1
ORDER BY id
