INSERT INTO {person} ( id, name, email, email_folded, password_hash, active)
VALUES ( $1, $2, $3, $4, $5, $6)
