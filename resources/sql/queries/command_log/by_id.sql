SELECT action, receipt
FROM {command_log}
WHERE id = $1
