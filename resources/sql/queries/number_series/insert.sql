INSERT INTO {number_series} (issuer_id, kind, year, next_number)
VALUES ($1, $2, $3, 1)
ON CONFLICT (issuer_id, kind, year) DO NOTHING
