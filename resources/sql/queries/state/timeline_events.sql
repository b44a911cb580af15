SELECT id, client_id, sequence, ledger, subscription_id, kind, effective_on, recorded_at, item_id,
    quantity, bill_day, until_on, target_id, command_id, actor_name, acting_as_client,
    anchor_on, at_once, cancellation, unit_amount, unit_scale
FROM {timeline_event}
WHERE client_id >= $1 AND client_id <= $2 AND ledger = $3
ORDER BY client_id, id
