INSERT INTO {unit_event} ( client_id, sequence, meter, unit_id, effective_on, counts, recorded_at,
    actor_name, acting_as_client)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9)
