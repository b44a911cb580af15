INSERT INTO {discount_item} ( client_id, event_id, position, item_id)
VALUES ( $1, $2, $3, $4)
