INSERT INTO {excess_payment} (id, programme_id, month_on, booked_on, amount_minor, note, actor_name,
    recorded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
