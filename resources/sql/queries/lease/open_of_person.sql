SELECT version, id, client_id, person_id, person_name, machine, reason, ticket, started_at,
    until_at, ended_at, ended_how
FROM {lease}
WHERE person_id = $1 AND ended_at IS NULL
