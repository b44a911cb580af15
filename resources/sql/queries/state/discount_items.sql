SELECT client_id, event_id, position, item_id
FROM {discount_item}
WHERE client_id >= $1 AND client_id <= $2
ORDER BY client_id, event_id, position
