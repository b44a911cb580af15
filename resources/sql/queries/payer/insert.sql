INSERT INTO {payer} ( account_id, payer_id)
VALUES ( $1, $2)
