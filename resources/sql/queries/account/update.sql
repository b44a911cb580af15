UPDATE {account}
SET version = version + 1, name = $3, name_folded = $4, email = $5, contact_name = $6,
    contact_title = $7, street = $8, city = $9, region = $10, postal_code = $11, country = $12,
    phone = $13, fax = $14, website = $15, tax_number = $16, time_zone = $17, bill_day = $18,
    billing_profile = $19, account_manager_id = $20, deputy_id = $21, status = $22,
    deleted_on = $23, had_administrator = $24, email_folded = $25
WHERE id = $1 AND version = $2
RETURNING version
