INSERT INTO {lease} ( id, client_id, person_id, person_name, machine, reason, ticket, started_at,
    until_at)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9)
