INSERT INTO {catalogue_item} ( id, programme_id, kind, name, name_folded, position, active)
VALUES ( $1, $2, $3, $4, $5, $6, $7)
