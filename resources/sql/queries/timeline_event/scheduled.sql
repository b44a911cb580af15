-- Events that have not taken effect and were not withdrawn; a withdrawal is no event of its own.
SELECT e.id, e.client_id, e.sequence, e.ledger, e.subscription_id, e.kind, e.effective_on,
    e.recorded_at, e.item_id, e.quantity, e.bill_day, e.until_on, e.target_id, e.command_id,
    e.actor_name, e.acting_as_client, e.anchor_on, e.at_once, e.cancellation, e.unit_amount,
    e.unit_scale
FROM {timeline_event} e
WHERE e.effective_on > $1 AND e.kind <> 'withdrawn' AND e.ledger = 'retail'
    AND NOT EXISTS (SELECT 1 FROM {timeline_event} w
                    WHERE w.client_id = e.client_id AND w.target_id = e.id
                        AND w.kind = 'withdrawn')
ORDER BY e.effective_on, e.client_id, e.sequence
LIMIT $2
