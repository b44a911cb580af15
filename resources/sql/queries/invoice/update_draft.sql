UPDATE {invoice}
SET version = version + 1, service_from = $3, service_to = $4, net_minor = $5, tax_minor = $6,
    total_minor = $7, credit_used_minor = $8, credit_made_minor = $9, payable_minor = $10,
    refund_minor = $11, rounding_minor = $12, plan_count_version = $13
WHERE client_id = $1 AND id = $2 AND status = 'draft'
RETURNING version
