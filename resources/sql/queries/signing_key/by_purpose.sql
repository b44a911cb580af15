SELECT secret, salt
FROM {signing_key}
WHERE purpose = $1
