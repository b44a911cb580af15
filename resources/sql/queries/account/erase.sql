UPDATE {account}
SET version = version + 1, email = NULL, email_folded = NULL, contact_name = '',
    contact_title = '', street = '', city = '', region = '', postal_code = '', phone = '', fax = '', website = ''
WHERE id = $1 AND status = 'deleted'
