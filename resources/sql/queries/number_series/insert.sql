INSERT INTO {number_series} (owner_id, kind, year, next_number)
VALUES ($1, $2, $3, 1)
ON CONFLICT (owner_id, kind, year) DO NOTHING
