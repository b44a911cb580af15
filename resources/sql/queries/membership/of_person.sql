SELECT version, id, person_id, account_id, access_level_id, covers_clients, shares_limits
FROM {membership}
WHERE person_id = $1 AND account_id = $2
