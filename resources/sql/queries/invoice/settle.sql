-- What was paid ($3), credited ($4) and written off ($5) more, or less, than before. The rest of an
-- issued row stays as it is for ever.
UPDATE {invoice}
SET version = version + 1, paid_minor = paid_minor + $3, credited_minor = credited_minor + $4,
    written_off_minor = written_off_minor + $5, open_minor = open_minor - $3 - $4 - $5
WHERE client_id = $1 AND id = $2 AND status = 'issued'
RETURNING open_minor
