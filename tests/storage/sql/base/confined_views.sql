-- name: own_secret
-- what the actor may know
SELECT id, word FROM secret_ WHERE id = current_actor()
