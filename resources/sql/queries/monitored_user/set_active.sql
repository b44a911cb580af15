UPDATE {monitored_user}
SET version = version + 1, active = $3
WHERE client_id = $1 AND id = $2 AND active <> $3
RETURNING version
