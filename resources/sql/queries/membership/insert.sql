INSERT INTO {membership} ( id, person_id, account_id, access_level_id, covers_clients,
    shares_limits)
VALUES ( $1, $2, $3, $4, $5, $6)
