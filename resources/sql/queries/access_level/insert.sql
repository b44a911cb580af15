INSERT INTO {access_level} ( id, code, name, built_in)
VALUES ( $1, $2, $3, $4)
