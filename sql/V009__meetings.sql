-- Meetings of boards: agenda, attendance by seat, declarations of interest, decisions and minutes.

CREATE TABLE meeting (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    board_id UUID NOT NULL,
    held_on DATE NOT NULL COMMENT 'the day, in Wales',
    starts_at TIME NOT NULL COMMENT 'civil time of Wales',
    ends_at TIME NULL,
    place VARCHAR(200) NULL,
    online_address VARCHAR(400) NULL,
    state VARCHAR(9) NOT NULL,
    papers_due_on DATE NOT NULL COMMENT 'last day on which a paper is in time',
    called_at DATETIME(3) NULL COMMENT 'UTC; when papers were called for',
    cancelled_because VARCHAR(300) NULL,
    minutes_state VARCHAR(8) NOT NULL,
    minutes_approved_on DATE NULL,
    minutes_approved_at UUID NULL COMMENT 'the later meeting that approved them',
    import_id UUID NULL COMMENT 'the spreadsheet that brought it',
    PRIMARY KEY (id),
    CONSTRAINT meeting_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT meeting_board FOREIGN KEY (board_id) REFERENCES board (id),
    CONSTRAINT meeting_approving FOREIGN KEY (minutes_approved_at) REFERENCES meeting (id),
    CONSTRAINT meeting_import FOREIGN KEY (import_id) REFERENCES import_batch (id),
    CONSTRAINT meeting_once UNIQUE (board_id, held_on, starts_at),
    CONSTRAINT meeting_state CHECK (state IN ('PLANNED','CALLED','ISSUED','HELD','CANCELLED')),
    CONSTRAINT meeting_minutes CHECK (minutes_state IN ('NONE','DRAFT','APPROVED') AND (minutes_state = 'APPROVED') = (minutes_approved_on IS NOT NULL)),
    CONSTRAINT meeting_cancelled CHECK ((state = 'CANCELLED') = (cancelled_because IS NOT NULL)),
    CONSTRAINT meeting_times CHECK (ends_at IS NULL OR ends_at > starts_at),
    CONSTRAINT meeting_papers_before CHECK (papers_due_on <= held_on),
    INDEX meeting_of_partnership (partnership_id, held_on)
) COMMENT 'One meeting of a board';

CREATE TABLE meeting_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    board_id UUID,
    held_on DATE,
    starts_at TIME,
    ends_at TIME,
    place VARCHAR(200),
    online_address VARCHAR(400),
    state VARCHAR(9),
    papers_due_on DATE,
    called_at DATETIME(3),
    cancelled_because VARCHAR(300),
    minutes_state VARCHAR(8),
    minutes_approved_on DATE,
    minutes_approved_at UUID,
    import_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT meeting_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX meeting_aud_id (id, rev)
) COMMENT 'History of meeting: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE agenda_item (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    meeting_id UUID NOT NULL,
    position INT NOT NULL COMMENT 'order on the agenda, from 1',
    title_en VARCHAR(200) NULL,
    title_cy VARCHAR(200) NULL,
    purpose VARCHAR(15) NOT NULL,
    presenter_id UUID NULL,
    minutes INT NULL COMMENT 'how long it is meant to take',
    classification VARCHAR(18) NOT NULL,
    classification_reason VARCHAR(300) NULL COMMENT 'why it is closed to those who are not cleared',
    minute_en TEXT NULL,
    minute_cy TEXT NULL,
    PRIMARY KEY (id),
    CONSTRAINT agenda_item_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT agenda_item_presenter FOREIGN KEY (presenter_id) REFERENCES person (id),
    CONSTRAINT agenda_item_title CHECK (title_en IS NOT NULL OR title_cy IS NOT NULL),
    CONSTRAINT agenda_item_purpose CHECK (purpose IN ('DECISION','DISCUSSION','INFORMATION','MINUTES','MATTERS_ARISING')),
    CONSTRAINT agenda_item_classification CHECK (classification = 'PUBLISHED' OR (classification IN ('RESTRICTED','OFFICIAL_SENSITIVE') AND classification_reason IS NOT NULL)),
    CONSTRAINT agenda_item_minutes CHECK (minutes IS NULL OR minutes BETWEEN 1 AND 480),
    INDEX agenda_item_order (meeting_id, position)
) COMMENT 'One item of a meeting''s agenda, later with its minute';

CREATE TABLE agenda_item_aud (
    id UUID NOT NULL,
    meeting_id UUID,
    position INT,
    title_en VARCHAR(200),
    title_cy VARCHAR(200),
    purpose VARCHAR(15),
    presenter_id UUID,
    minutes INT,
    classification VARCHAR(18),
    classification_reason VARCHAR(300),
    minute_en TEXT,
    minute_cy TEXT,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT agenda_item_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX agenda_item_aud_id (id, rev)
) COMMENT 'History of agenda_item: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE attendance (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    meeting_id UUID NOT NULL,
    seat_id UUID NOT NULL,
    presence VARCHAR(9) NOT NULL,
    person_id UUID NULL COMMENT 'who filled the seat, where somebody did',
    PRIMARY KEY (id),
    CONSTRAINT attendance_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT attendance_seat FOREIGN KEY (seat_id) REFERENCES seat (id),
    CONSTRAINT attendance_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT attendance_once UNIQUE (meeting_id, seat_id),
    CONSTRAINT attendance_presence CHECK (presence IN ('PRESENT','DEPUTY','APOLOGIES','ABSENT')),
    CONSTRAINT attendance_somebody CHECK (presence NOT IN ('PRESENT','DEPUTY') OR person_id IS NOT NULL)
) COMMENT 'Who filled a seat at a meeting, or that nobody did';

CREATE TABLE attendance_aud (
    id UUID NOT NULL,
    meeting_id UUID,
    seat_id UUID,
    presence VARCHAR(9),
    person_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT attendance_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX attendance_aud_id (id, rev)
) COMMENT 'History of attendance: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE declaration (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    meeting_id UUID NOT NULL,
    item_id UUID NOT NULL,
    person_id UUID NOT NULL,
    kind VARCHAR(11) NOT NULL,
    nature VARCHAR(500) NULL,
    PRIMARY KEY (id),
    CONSTRAINT declaration_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT declaration_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
    CONSTRAINT declaration_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT declaration_once UNIQUE (item_id, person_id),
    CONSTRAINT declaration_kind CHECK (kind IN ('PERSONAL','PREJUDICIAL','CONFLICT'))
) COMMENT 'A declaration of interest for one item; prejudicial interests and conflicts close the item to the person';

CREATE TABLE declaration_aud (
    id UUID NOT NULL,
    meeting_id UUID,
    item_id UUID,
    person_id UUID,
    kind VARCHAR(11),
    nature VARCHAR(500),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT declaration_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX declaration_aud_id (id, rev)
) COMMENT 'History of declaration: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE decision (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    item_id UUID NOT NULL,
    reference VARCHAR(20) NOT NULL COMMENT 'unique in the partnership, such as D-2026-004',
    text_en VARCHAR(2000) NULL,
    text_cy VARCHAR(2000) NULL,
    standing VARCHAR(14) NOT NULL,
    ratified_at UUID NULL COMMENT 'the later, quorate meeting that ratified it',
    section17 VARCHAR(2000) NULL COMMENT 'what it does for crime and disorder, substance misuse, re-offending and serious violence (1998 Act, s.17)',
    PRIMARY KEY (id),
    CONSTRAINT decision_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT decision_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT decision_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
    CONSTRAINT decision_ratifying FOREIGN KEY (ratified_at) REFERENCES meeting (id),
    CONSTRAINT decision_reference UNIQUE (partnership_id, reference),
    CONSTRAINT decision_text CHECK (text_en IS NOT NULL OR text_cy IS NOT NULL),
    CONSTRAINT decision_standing CHECK (standing IN ('STANDS','TO_BE_RATIFIED','RATIFIED') AND (standing = 'RATIFIED') = (ratified_at IS NOT NULL))
) COMMENT 'What a meeting decided on an item; without a quorum it waits to be ratified';

CREATE TABLE decision_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    meeting_id UUID,
    item_id UUID,
    reference VARCHAR(20),
    text_en VARCHAR(2000),
    text_cy VARCHAR(2000),
    standing VARCHAR(14),
    ratified_at UUID,
    section17 VARCHAR(2000),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT decision_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX decision_aud_id (id, rev)
) COMMENT 'History of decision: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- Published read contracts.
CREATE VIEW meeting_facts AS
SELECT m.id AS id, m.partnership_id AS partnership_id, m.board_id AS board_id, b.name_en AS board_name_en, b.name_cy AS board_name_cy, m.held_on AS held_on,
       m.starts_at AS starts_at, m.ends_at AS ends_at, m.place AS place, m.online_address AS online_address, m.state AS state, m.papers_due_on AS papers_due_on, m.version AS version
FROM meeting m JOIN board b ON b.id = m.board_id;

CREATE VIEW agenda_item_facts AS
SELECT i.id AS id, i.meeting_id AS meeting_id, m.partnership_id AS partnership_id, i.position AS position, i.title_en AS title_en, i.title_cy AS title_cy,
       i.purpose AS purpose, i.classification AS classification
FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id;

-- Who may see a closed item: people of the board who are cleared on the day of the meeting and declared nothing that bars them.
CREATE VIEW closed_item_viewer AS
SELECT i.id AS item_id, a.person_id AS person_id, a.account_id AS account_id
FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
JOIN appointment_facts a ON a.board_id = m.board_id AND a.cleared AND a.valid_from <= m.held_on AND (a.valid_to IS NULL OR a.valid_to >= m.held_on)
WHERE i.classification <> 'PUBLISHED'
AND NOT EXISTS (SELECT 1 FROM declaration d WHERE d.item_id = i.id AND d.person_id = a.person_id AND d.kind IN ('PREJUDICIAL','CONFLICT'));

-- From which item a declaration bars whom, open or closed.
CREATE VIEW item_bar AS
SELECT d.item_id AS item_id, d.person_id AS person_id, p.account_id AS account_id
FROM declaration d JOIN person_facts p ON p.id = d.person_id WHERE d.kind IN ('PREJUDICIAL','CONFLICT');
