-- Who holds which role over which partnership, so that the calendar of whoever runs a partnership's meetings holds them, though he or she has no seat.

-- Published read contract of roles that were not taken away.
CREATE VIEW role_grant_facts AS
SELECT id, account_id, role, scope, partnership_id, valid_from, valid_to FROM role_grant WHERE revoked_at IS NULL;
