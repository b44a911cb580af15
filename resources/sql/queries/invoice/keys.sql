-- In one sweep through the index by status and bill day, which has both.
SELECT client_id, id
FROM {invoice}
