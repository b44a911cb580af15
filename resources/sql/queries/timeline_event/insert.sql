INSERT INTO {timeline_event} ( id, client_id, sequence, ledger, subscription_id, kind,
    effective_on, recorded_at, item_id, quantity, bill_day, until_on, target_id, command_id,
    actor_name, acting_as_client, anchor_on, at_once, cancellation, unit_amount, unit_scale)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
    $21)
