SELECT version, id, account_id, platform_account_id, name, email, phone, website, street, city,
    region, postal_code, country, tax_number, registration_number, bank_details, invoice_footer,
    currency, time_zone, tax_category, tax_rate_ppm, payment_terms_days, fixed_bill_day,
    billing_profile, client_context_minutes, sample, page_size, logo, rules_version
FROM {agency_profile}
