INSERT INTO {signing_key} (purpose, secret, salt, made_at)
VALUES ($1, hex(randomblob(48)), $2, $3)
ON CONFLICT (purpose) DO NOTHING
