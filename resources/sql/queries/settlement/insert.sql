INSERT INTO {settlement} ( id, client_id, invoice_id, kind, payment_id, credit_note_id,
    amount_minor, settled_on, note, actor_name, recorded_at, command_id)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
