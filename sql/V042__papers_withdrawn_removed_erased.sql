-- What is taken back of papers: a wrong file removed before it was issued, a paper withdrawn after it, a file erased for data protection; each with who, when and why.

ALTER TABLE paper
    ADD COLUMN tabled BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'put before the meeting on its day, and entered after it was held' AFTER welsh_expected,
    ADD COLUMN withdrawn_at DATETIME(3) NULL COMMENT 'UTC' AFTER tabled,
    ADD COLUMN withdrawn_by VARCHAR(120) NULL COMMENT 'name of the account, as it was' AFTER withdrawn_at,
    ADD COLUMN withdrawn_because VARCHAR(300) NULL AFTER withdrawn_by,
    ADD CONSTRAINT paper_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL));

ALTER TABLE paper_aud
    ADD COLUMN tabled BOOLEAN AFTER welsh_expected, ADD COLUMN withdrawn_at DATETIME(3) AFTER tabled, ADD COLUMN withdrawn_by VARCHAR(120) AFTER withdrawn_at,
    ADD COLUMN withdrawn_because VARCHAR(300) AFTER withdrawn_by;

CREATE TABLE paper_version_removal (
    version_id UUID NOT NULL,
    kind VARCHAR(7) NOT NULL COMMENT 'a wrong file that was not issued, or one erased for data protection though it was',
    removed_at DATETIME(3) NOT NULL COMMENT 'UTC',
    removed_by VARCHAR(120) NOT NULL COMMENT 'name of the account, as it was',
    because VARCHAR(300) NOT NULL,
    PRIMARY KEY (version_id),
    CONSTRAINT paper_version_removal_version FOREIGN KEY (version_id) REFERENCES paper_version (id),
    CONSTRAINT paper_version_removal_kind CHECK (kind IN ('REMOVED','ERASED'))
) COMMENT 'That a version was removed or erased: the row of the version stays as the trace, its file goes';

ALTER TABLE stored_file
    ADD COLUMN erased_at DATETIME(3) NULL COMMENT 'UTC; since when its parts are gone: only its size and fingerprint are known' AFTER stored_at;

-- Published read contract of accounts that can be written to, for mails to those who hold a role.
CREATE VIEW account_mail AS
SELECT id, name, email, language FROM account WHERE state = 'ACTIVE';

-- Published read contract of meetings, now with how far the minutes are: until they are approved, what was tabled can be entered.
CREATE OR REPLACE VIEW meeting_facts AS
SELECT m.id AS id, m.partnership_id AS partnership_id, m.board_id AS board_id, b.name_en AS board_name_en, b.name_cy AS board_name_cy, m.held_on AS held_on,
       m.starts_at AS starts_at, m.ends_at AS ends_at, m.place AS place, m.online_address AS online_address, m.state AS state, m.papers_due_on AS papers_due_on, m.version AS version,
       m.minutes_state AS minutes_state
FROM meeting m JOIN board b ON b.id = m.board_id;
