INSERT INTO {payment} ( id, client_id, ledger, kind, method, reference, note, booked_on,
    amount_minor, currency, reverses_id, actor_name, recorded_at, command_id)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
