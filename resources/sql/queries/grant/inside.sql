SELECT account_id, covers_clients, permission
FROM {actor_grant}
