UPDATE {agency_profile}
SET version = version + 1, name = $3, email = $4, phone = $5, website = $6, street = $7,
    city = $8, region = $9, postal_code = $10, country = $11, tax_number = $12,
    registration_number = $13, bank_details = $14, invoice_footer = $15, tax_category = $16,
    tax_rate_ppm = $17, payment_terms_days = $18, fixed_bill_day = $19, billing_profile = $20,
    client_context_minutes = $21, page_size = $22, logo = $23, numbering = $24,
    dunning_days = $25
WHERE id = $1 AND version = $2
RETURNING version
