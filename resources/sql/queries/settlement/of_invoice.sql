SELECT id, client_id, invoice_id, kind, payment_id, credit_note_id, amount_minor, settled_on,
    note, actor_name, recorded_at, command_id
FROM {settlement}
WHERE client_id = $1 AND invoice_id = $2
ORDER BY recorded_at, id
