UPDATE {thing} SET version = version + 1, name = $3 WHERE client_id = $1 AND id = $2 RETURNING version
