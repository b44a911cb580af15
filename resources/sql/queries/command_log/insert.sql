INSERT INTO {command_log} ( id, client_id, at, actor_id, action, receipt)
VALUES ( $1, $2, $3, $4, $5, $6)
