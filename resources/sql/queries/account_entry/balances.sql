SELECT
    COALESCE(SUM(CASE WHEN debit = 'receivable' THEN amount_minor
                      WHEN credit = 'receivable' THEN -amount_minor ELSE 0 END), 0),
    COALESCE(SUM(CASE WHEN credit = 'credit' THEN amount_minor
                      WHEN debit = 'credit' THEN -amount_minor ELSE 0 END), 0),
    COALESCE(SUM(CASE WHEN credit = 'refund' THEN amount_minor
                      WHEN debit = 'refund' THEN -amount_minor ELSE 0 END), 0),
    COALESCE(SUM(CASE WHEN debit = 'cash' THEN amount_minor
                      WHEN credit = 'cash' THEN -amount_minor ELSE 0 END), 0)
FROM {account_entry}
WHERE client_id = $1 AND ledger = $2
