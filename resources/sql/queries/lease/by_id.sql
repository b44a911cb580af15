SELECT version, id, client_id, person_id, person_name, machine, reason, ticket, started_at,
    until_at, ended_at, ended_how
FROM {lease}
WHERE client_id = $1 AND id = $2
