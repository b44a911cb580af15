-- Everything that was written by older rules is to be written anew.
UPDATE {agency_profile}
SET rules_version = rules_version + 1
RETURNING rules_version
