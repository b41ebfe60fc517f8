-- People of a partnership, how partnerships are governed, boards with their seats, who holds them, and what a quorum is: all over time.
-- A meeting of 2024 is judged by the members of 2024.

CREATE TABLE import_batch (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    kind VARCHAR(11) NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    file_sha256 CHAR(64) NOT NULL,
    row_count INT NOT NULL,
    imported_at DATETIME(3) NOT NULL COMMENT 'UTC',
    imported_by VARCHAR(120) NOT NULL COMMENT 'name of the account, as it was',
    undone_at DATETIME(3) NULL COMMENT 'UTC',
    PRIMARY KEY (id),
    CONSTRAINT import_batch_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT import_batch_kind CHECK (kind IN ('PEOPLE','MEMBERSHIPS','MEETINGS','ACTIONS')),
    INDEX import_batch_list (partnership_id, imported_at)
) COMMENT 'One spreadsheet that was brought in whole, and can be taken back whole';

CREATE TABLE import_batch_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    kind VARCHAR(11),
    file_name VARCHAR(200),
    file_sha256 CHAR(64),
    row_count INT,
    imported_at DATETIME(3),
    imported_by VARCHAR(120),
    undone_at DATETIME(3),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT import_batch_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX import_batch_aud_id (id, rev)
) COMMENT 'History of import_batch: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE person (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    name VARCHAR(120) NOT NULL,
    email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'lower case; an account with the same address is the same person',
    language VARCHAR(2) NOT NULL COMMENT 'language of mails to this person',
    organisation_id UUID NULL,
    left_on DATE NULL COMMENT 'last day in the partnership''s work',
    import_id UUID NULL COMMENT 'the spreadsheet that brought it',
    PRIMARY KEY (id),
    CONSTRAINT person_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT person_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT person_import FOREIGN KEY (import_id) REFERENCES import_batch (id),
    CONSTRAINT person_name UNIQUE (partnership_id, name),
    CONSTRAINT person_email UNIQUE (partnership_id, email),
    CONSTRAINT person_language CHECK (language IN ('EN','CY')),
    INDEX person_by_email (email)
) COMMENT 'A person in the register of one partnership; another partnership keeps its own entry';

CREATE TABLE person_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    name VARCHAR(120),
    email VARCHAR(254),
    language VARCHAR(2),
    organisation_id UUID,
    left_on DATE,
    import_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT person_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX person_aud_id (id, rev)
) COMMENT 'History of person: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE governance_link (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL COMMENT 'who reports or is scrutinised',
    kind VARCHAR(14) NOT NULL,
    to_partnership_id UUID NULL,
    to_organisation_id UUID NULL,
    note VARCHAR(300) NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL COMMENT 'last day',
    PRIMARY KEY (id),
    CONSTRAINT governance_link_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT governance_link_to_partnership FOREIGN KEY (to_partnership_id) REFERENCES partnership (id),
    CONSTRAINT governance_link_to_organisation FOREIGN KEY (to_organisation_id) REFERENCES organisation (id),
    CONSTRAINT governance_link_kind CHECK (kind IN ('REPORTS_TO','SCRUTINISED_BY')),
    CONSTRAINT governance_link_one_end CHECK ((to_partnership_id IS NULL) <> (to_organisation_id IS NULL)),
    CONSTRAINT governance_link_not_itself CHECK (to_partnership_id IS NULL OR to_partnership_id <> partnership_id),
    CONSTRAINT governance_link_period CHECK (valid_to IS NULL OR valid_from <= valid_to)
) COMMENT 'That a partnership reports to, or is scrutinised by, another partnership or an organisation';

CREATE TABLE governance_link_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    kind VARCHAR(14),
    to_partnership_id UUID,
    to_organisation_id UUID,
    note VARCHAR(300),
    valid_from DATE,
    valid_to DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT governance_link_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX governance_link_aud_id (id, rev)
) COMMENT 'History of governance_link: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE board (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    parent_id UUID NULL COMMENT 'the board that a sub-group reports to',
    name_en VARCHAR(120) NOT NULL,
    name_cy VARCHAR(120) NULL,
    papers_due_days INT NOT NULL COMMENT 'papers are due this many working days before the meeting',
    pack_days INT NOT NULL COMMENT 'the pack goes out this many working days before the meeting',
    valid_from DATE NOT NULL,
    valid_to DATE NULL COMMENT 'last day',
    PRIMARY KEY (id),
    CONSTRAINT board_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT board_parent FOREIGN KEY (parent_id) REFERENCES board (id),
    CONSTRAINT board_name UNIQUE (partnership_id, name_en),
    CONSTRAINT board_period CHECK (valid_to IS NULL OR valid_from <= valid_to),
    CONSTRAINT board_notice CHECK (pack_days BETWEEN 1 AND 60 AND papers_due_days BETWEEN pack_days AND 90)
) COMMENT 'A board, or a sub-group that reports to one';

CREATE TABLE board_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    parent_id UUID,
    name_en VARCHAR(120),
    name_cy VARCHAR(120),
    papers_due_days INT,
    pack_days INT,
    valid_from DATE,
    valid_to DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT board_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX board_aud_id (id, rev)
) COMMENT 'History of board: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE quorum_policy (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    board_id UUID NOT NULL,
    kind VARCHAR(17) NOT NULL,
    members INT NULL COMMENT 'how many seats must be filled at the meeting',
    organisations INT NULL COMMENT 'how many different organisations must be present',
    valid_from DATE NOT NULL,
    valid_to DATE NULL COMMENT 'last day',
    PRIMARY KEY (id),
    CONSTRAINT quorum_policy_board FOREIGN KEY (board_id) REFERENCES board (id),
    CONSTRAINT quorum_policy_start UNIQUE (board_id, valid_from),
    CONSTRAINT quorum_policy_kind CHECK ((kind = 'ALL_ORGANISATIONS' AND members IS NULL AND organisations IS NULL) OR (kind = 'NUMBERS' AND members >= 1 AND organisations >= 1 AND organisations <= members)),
    CONSTRAINT quorum_policy_period CHECK (valid_to IS NULL OR valid_from <= valid_to)
) COMMENT 'Who must be present for a board''s decisions to stand, over a period';

CREATE TABLE quorum_policy_aud (
    id UUID NOT NULL,
    board_id UUID,
    kind VARCHAR(17),
    members INT,
    organisations INT,
    valid_from DATE,
    valid_to DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT quorum_policy_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX quorum_policy_aud_id (id, rev)
) COMMENT 'History of quorum_policy: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE terms_of_reference (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    board_id UUID NOT NULL,
    agreed_on DATE NOT NULL,
    review_on DATE NOT NULL COMMENT 'when the board looks at them again',
    summary_en VARCHAR(4000) NULL,
    summary_cy VARCHAR(4000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT terms_of_reference_board FOREIGN KEY (board_id) REFERENCES board (id),
    CONSTRAINT terms_of_reference_agreed UNIQUE (board_id, agreed_on),
    CONSTRAINT terms_of_reference_review CHECK (review_on > agreed_on),
    CONSTRAINT terms_of_reference_text CHECK (summary_en IS NOT NULL OR summary_cy IS NOT NULL)
) COMMENT 'Terms of reference as agreed on a day; later ones take their place';

CREATE TABLE terms_of_reference_aud (
    id UUID NOT NULL,
    board_id UUID,
    agreed_on DATE,
    review_on DATE,
    summary_en VARCHAR(4000),
    summary_cy VARCHAR(4000),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT terms_of_reference_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX terms_of_reference_aud_id (id, rev)
) COMMENT 'History of terms_of_reference: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE seat (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    board_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    role VARCHAR(10) NOT NULL COMMENT 'an adviser attends and does not count',
    title VARCHAR(120) NULL COMMENT 'which post of the organisation sits here',
    valid_from DATE NOT NULL,
    valid_to DATE NULL COMMENT 'last day',
    import_id UUID NULL COMMENT 'the spreadsheet that brought it',
    PRIMARY KEY (id),
    CONSTRAINT seat_board FOREIGN KEY (board_id) REFERENCES board (id),
    CONSTRAINT seat_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT seat_import FOREIGN KEY (import_id) REFERENCES import_batch (id),
    CONSTRAINT seat_role CHECK (role IN ('CHAIR','VICE_CHAIR','MEMBER','ADVISER')),
    CONSTRAINT seat_period CHECK (valid_to IS NULL OR valid_from <= valid_to),
    INDEX seat_of_board (board_id, valid_from)
) COMMENT 'A place on a board that belongs to an organisation over a period';

CREATE TABLE seat_aud (
    id UUID NOT NULL,
    board_id UUID,
    organisation_id UUID,
    role VARCHAR(10),
    title VARCHAR(120),
    valid_from DATE,
    valid_to DATE,
    import_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT seat_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX seat_aud_id (id, rev)
) COMMENT 'History of seat: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE appointment (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    seat_id UUID NOT NULL,
    person_id UUID NOT NULL,
    capacity VARCHAR(6) NOT NULL,
    cleared BOOLEAN NOT NULL COMMENT 'may receive restricted items of this board',
    valid_from DATE NOT NULL,
    valid_to DATE NULL COMMENT 'last day',
    import_id UUID NULL COMMENT 'the spreadsheet that brought it',
    PRIMARY KEY (id),
    CONSTRAINT appointment_seat FOREIGN KEY (seat_id) REFERENCES seat (id),
    CONSTRAINT appointment_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT appointment_import FOREIGN KEY (import_id) REFERENCES import_batch (id),
    CONSTRAINT appointment_once UNIQUE (seat_id, person_id, capacity, valid_from),
    CONSTRAINT appointment_capacity CHECK (capacity IN ('HOLDER','DEPUTY')),
    CONSTRAINT appointment_period CHECK (valid_to IS NULL OR valid_from <= valid_to),
    INDEX appointment_of_person (person_id)
) COMMENT 'That a person holds a seat, or may stand in, over a period';

CREATE TABLE appointment_aud (
    id UUID NOT NULL,
    seat_id UUID,
    person_id UUID,
    capacity VARCHAR(6),
    cleared BOOLEAN,
    valid_from DATE,
    valid_to DATE,
    import_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT appointment_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX appointment_aud_id (id, rev)
) COMMENT 'History of appointment: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- Published read contract: people, boards, seats and who holds them, for meetings, papers, actions and reminders.
CREATE VIEW person_facts AS
SELECT p.id AS id, p.partnership_id AS partnership_id, p.name AS name, p.email AS email, p.language AS language, p.organisation_id AS organisation_id,
       p.left_on AS left_on, a.id AS account_id
FROM person p LEFT JOIN account a ON a.email = p.email;

CREATE VIEW board_facts AS
SELECT id, partnership_id, parent_id, name_en, name_cy, papers_due_days, pack_days, valid_from, valid_to FROM board;

CREATE VIEW seat_facts AS
SELECT s.id AS id, s.board_id AS board_id, b.partnership_id AS partnership_id, s.organisation_id AS organisation_id, o.code AS organisation_code,
       o.name_en AS organisation_name_en, o.name_cy AS organisation_name_cy, o.kind AS organisation_kind,
       s.role AS role, s.title AS title, s.valid_from AS valid_from, s.valid_to AS valid_to
FROM seat s JOIN board b ON b.id = s.board_id JOIN organisation o ON o.id = s.organisation_id;

CREATE VIEW appointment_facts AS
SELECT a.id AS id, a.seat_id AS seat_id, s.board_id AS board_id, b.partnership_id AS partnership_id, s.organisation_id AS organisation_id, s.role AS role,
       a.person_id AS person_id, p.name AS person_name, p.email AS email, p.language AS language, acc.id AS account_id, a.capacity AS capacity, a.cleared AS cleared,
       GREATEST(a.valid_from, s.valid_from) AS valid_from,
       CASE WHEN a.valid_to IS NULL THEN s.valid_to WHEN s.valid_to IS NULL THEN a.valid_to ELSE LEAST(a.valid_to, s.valid_to) END AS valid_to
FROM appointment a JOIN seat s ON s.id = a.seat_id JOIN board b ON b.id = s.board_id JOIN person p ON p.id = a.person_id LEFT JOIN account acc ON acc.email = p.email;
