-- Spreadsheets on their way in: a file waits here between the steps of bringing it. And what of a batch can no longer be taken back.

CREATE TABLE import_upload (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    kind VARCHAR(11) NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    file_sha256 CHAR(64) NOT NULL,
    content LONGBLOB NULL COMMENT 'the file as uploaded; gone when it was brought in or has waited too long',
    sheet INT NOT NULL COMMENT 'which sheet of a workbook, from 0',
    matching VARCHAR(2000) NOT NULL COMMENT 'line of the headings, and which column means what',
    board_id UUID NULL COMMENT 'for rows that name no board',
    language VARCHAR(2) NOT NULL COMMENT 'of the texts in the file',
    create_people BOOLEAN NOT NULL COMMENT 'whether people who are not in the register are entered',
    green_is_done BOOLEAN NOT NULL COMMENT 'whether green means done, not on track',
    since DATE NOT NULL COMMENT 'from when memberships hold that give no start',
    uploaded_at DATETIME(3) NOT NULL COMMENT 'UTC',
    uploaded_by UUID NULL COMMENT 'account; null: the product itself',
    expires_at DATETIME(3) NOT NULL COMMENT 'UTC',
    import_id UUID NULL COMMENT 'the batch that it became',
    PRIMARY KEY (id),
    CONSTRAINT import_upload_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT import_upload_board FOREIGN KEY (board_id) REFERENCES board (id),
    CONSTRAINT import_upload_batch FOREIGN KEY (import_id) REFERENCES import_batch (id),
    CONSTRAINT import_upload_kind CHECK (kind IN ('PEOPLE','MEMBERSHIPS','MEETINGS','ACTIONS')),
    CONSTRAINT import_upload_language CHECK (language IN ('EN','CY')),
    INDEX import_upload_expiry (expires_at)
) COMMENT 'A spreadsheet between its upload and its import; technical, kept for a day';

CREATE INDEX person_of_import ON person (import_id);
CREATE INDEX seat_of_import ON seat (import_id);
CREATE INDEX appointment_of_import ON appointment (import_id);
CREATE INDEX meeting_of_import ON meeting (import_id);
CREATE INDEX action_of_import ON action (import_id);

-- Published read contract: what a batch brought, how much of it, and what of that was changed or used since, so that it cannot be taken back.
CREATE VIEW import_content AS
SELECT p.import_id AS import_id, 'PERSON' AS kind, p.id AS id, p.name AS label,
       p.version > 0
       OR EXISTS (SELECT 1 FROM appointment x WHERE x.person_id = p.id AND NOT (x.import_id <=> p.import_id))
       OR EXISTS (SELECT 1 FROM action x WHERE x.owner_id = p.id AND NOT (x.import_id <=> p.import_id))
       OR EXISTS (SELECT 1 FROM agenda_item x WHERE x.presenter_id = p.id)
       OR EXISTS (SELECT 1 FROM attendance x WHERE x.person_id = p.id)
       OR EXISTS (SELECT 1 FROM declaration x WHERE x.person_id = p.id)
       OR EXISTS (SELECT 1 FROM paper x WHERE x.author_id = p.id) AS used
FROM person p WHERE p.import_id IS NOT NULL
UNION ALL
SELECT s.import_id, 'SEAT', s.id, COALESCE(s.title, o.name_en),
       s.version > 0
       OR EXISTS (SELECT 1 FROM appointment x WHERE x.seat_id = s.id AND NOT (x.import_id <=> s.import_id))
       OR EXISTS (SELECT 1 FROM attendance x WHERE x.seat_id = s.id)
FROM seat s JOIN organisation o ON o.id = s.organisation_id WHERE s.import_id IS NOT NULL
UNION ALL
SELECT a.import_id, 'APPOINTMENT', a.id, p.name, a.version > 0
FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.import_id IS NOT NULL
UNION ALL
SELECT m.import_id, 'MEETING', m.id, DATE_FORMAT(m.held_on, '%Y-%m-%d'),
       m.version > 0
       OR EXISTS (SELECT 1 FROM agenda_item x WHERE x.meeting_id = m.id AND x.version > 0)
       OR EXISTS (SELECT 1 FROM attendance x WHERE x.meeting_id = m.id)
       OR EXISTS (SELECT 1 FROM declaration x WHERE x.meeting_id = m.id)
       OR EXISTS (SELECT 1 FROM decision x WHERE x.meeting_id = m.id OR x.ratified_at = m.id)
       OR EXISTS (SELECT 1 FROM meeting x WHERE x.minutes_approved_at = m.id)
       OR EXISTS (SELECT 1 FROM paper x WHERE x.meeting_id = m.id)
       OR EXISTS (SELECT 1 FROM pack_edition x WHERE x.meeting_id = m.id)
       OR EXISTS (SELECT 1 FROM action x WHERE x.meeting_id = m.id)
FROM meeting m WHERE m.import_id IS NOT NULL
UNION ALL
SELECT a.import_id, 'ACTION', a.id, a.reference,
       a.version > 0 OR (SELECT COUNT(*) FROM action_update x WHERE x.action_id = a.id) > 1
FROM action a WHERE a.import_id IS NOT NULL;
