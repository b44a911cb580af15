INSERT INTO {agency_profile} ( id, account_id, platform_account_id, name, email, phone, website,
    street, city, region, postal_code, country, tax_number, registration_number, bank_details,
    invoice_footer, currency, time_zone, tax_category, tax_rate_ppm, payment_terms_days,
    fixed_bill_day, billing_profile, client_context_minutes, sample, page_size, logo)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
    $20, $21, $22, $23, $24, $25, $26, $27)
