UPDATE {account_user}
SET version = version + 1, first_name = $4, last_name = $5, name_folded = $6, email = $7,
    email_folded = $8, active = $9, administrator = $10, role = $11, contact_menu = $12
WHERE client_id = $1 AND id = $2 AND version = $3 AND deleted_on IS NULL
RETURNING version
