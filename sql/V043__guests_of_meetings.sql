-- Guests of a meeting: people who are there without a seat, and count for no quorum.

CREATE TABLE meeting_guest (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    meeting_id UUID NOT NULL,
    name VARCHAR(120) NOT NULL,
    organisation VARCHAR(200) NULL,
    PRIMARY KEY (id),
    CONSTRAINT meeting_guest_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT meeting_guest_name CHECK (TRIM(name) <> '')
) COMMENT 'Somebody who is at a meeting without a seat';

CREATE TABLE meeting_guest_aud (
    id UUID NOT NULL,
    meeting_id UUID,
    name VARCHAR(120),
    organisation VARCHAR(200),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT meeting_guest_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX meeting_guest_aud_id (id, rev)
) COMMENT 'History of meeting_guest: one row a change (revtype 0 added, 1 changed, 2 removed)';
