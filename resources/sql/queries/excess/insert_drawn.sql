INSERT INTO {drawn_account} (programme_id, month_on, account_id, position, lot)
VALUES ($1, $2, $3, $4, $5)
