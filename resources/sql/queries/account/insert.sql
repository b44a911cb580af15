INSERT INTO {account} ( id, client_id, parent_id, kind, number, external_reference, name,
    name_folded, programme_id, email, contact_name, contact_title, street, city, region,
    postal_code, country, phone, fax, website, tax_number, currency, time_zone, bill_day,
    billing_profile, account_manager_id, deputy_id, status, deleted_on, had_administrator,
    last_sequence, created_at, email_folded, email_unique)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
    $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34)
