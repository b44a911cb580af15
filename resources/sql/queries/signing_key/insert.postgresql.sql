INSERT INTO {signing_key} (purpose, secret, salt, made_at)
VALUES ($1, replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text,
    '-', ''), $2, $3)
ON CONFLICT (purpose) DO NOTHING
