-- Approved minutes are filed as documents, in both languages: what is open to all readers of the meeting, and what is restricted apart from it.

CREATE TABLE minutes_file (
    id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    language VARCHAR(2) NOT NULL,
    closed BOOLEAN NOT NULL COMMENT 'whether it holds what is closed or barred to some readers of the meeting',
    file_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    filed_at DATETIME(3) NOT NULL COMMENT 'UTC',
    filed_by VARCHAR(120) NOT NULL COMMENT 'name of the account, as it was',
    PRIMARY KEY (id),
    CONSTRAINT minutes_file_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT minutes_file_file FOREIGN KEY (file_sha256) REFERENCES stored_file (sha256),
    CONSTRAINT minutes_file_once UNIQUE (meeting_id, language, closed),
    CONSTRAINT minutes_file_language CHECK (language IN ('EN','CY'))
) COMMENT 'A document of approved minutes; never altered';

-- Published read contract: of which meetings minutes are on file.
CREATE VIEW minutes_file_facts AS
SELECT meeting_id, language, closed, file_sha256 FROM minutes_file;
