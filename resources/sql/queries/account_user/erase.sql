UPDATE {account_user}
SET version = version + 1, first_name = '', last_name = '', name_folded = '', email = '',
    email_folded = '', password_hash = '', active = FALSE, administrator = FALSE,
    deleted_on = COALESCE(deleted_on, $2)
WHERE client_id = $1
