-- Which sessions of an account are good: each belongs to a series, and where the identity ends the account begins another.
-- No clock is asked: two nodes whose clocks differ, a clock that is set back and an account that is unblocked bring no session back.

ALTER TABLE account ADD COLUMN session_series UUID NOT NULL DEFAULT UUID() COMMENT 'sessions of an earlier series have ended; begun anew by a new password, a block, a role taken, and by hand. Technical, not in the audit trail';
UPDATE account SET session_series = UUID();
