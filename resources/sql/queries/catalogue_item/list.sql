SELECT version, id, programme_id, kind, name, name_folded, position, active
FROM {catalogue_item}
ORDER BY programme_id, kind DESC, position, id
