-- What views join of another capability goes through views that it publishes, no longer through its tables.
-- The new views are of one table each: the database merges them into the statement that reads them, at no cost.

-- published by place: what a footprint is called
CREATE VIEW footprint_name_facts AS
SELECT id, code, name_en, name_cy, name_cy_status FROM footprint;

-- published by security: whose account an address of mail is
CREATE VIEW account_mail_facts AS
SELECT id, email FROM account;

-- published by meeting: the day of a meeting
CREATE VIEW meeting_day_facts AS
SELECT id, held_on FROM meeting;

-- published by meeting: whether an agenda item is closed to the public or restricted
CREATE VIEW agenda_item_class_facts AS
SELECT id, classification FROM agenda_item;

-- published by board: as before
CREATE OR REPLACE VIEW person_facts AS
SELECT p.id AS id, p.partnership_id AS partnership_id, p.name AS name, p.email AS email, p.language AS language, p.organisation_id AS organisation_id,
       p.left_on AS left_on, a.id AS account_id
FROM person p LEFT JOIN account_mail_facts a ON a.email = p.email;

CREATE OR REPLACE VIEW seat_facts AS
SELECT s.id AS id, s.board_id AS board_id, b.partnership_id AS partnership_id, s.organisation_id AS organisation_id, o.code AS organisation_code,
       o.name_en AS organisation_name_en, o.name_cy AS organisation_name_cy, o.kind AS organisation_kind,
       s.role AS role, s.title AS title, s.valid_from AS valid_from, s.valid_to AS valid_to
FROM seat s JOIN board b ON b.id = s.board_id JOIN organisation_facts o ON o.id = s.organisation_id;

CREATE OR REPLACE VIEW appointment_facts AS
SELECT a.id AS id, a.seat_id AS seat_id, s.board_id AS board_id, b.partnership_id AS partnership_id, s.organisation_id AS organisation_id, s.role AS role,
       a.person_id AS person_id, p.name AS person_name, p.email AS email, p.language AS language, acc.id AS account_id, a.capacity AS capacity, a.cleared AS cleared,
       GREATEST(a.valid_from, s.valid_from) AS valid_from,
       CASE WHEN a.valid_to IS NULL THEN s.valid_to WHEN s.valid_to IS NULL THEN a.valid_to ELSE LEAST(a.valid_to, s.valid_to) END AS valid_to
FROM appointment a JOIN seat s ON s.id = a.seat_id JOIN board b ON b.id = s.board_id JOIN person p ON p.id = a.person_id
LEFT JOIN account_mail_facts acc ON acc.email = p.email;

-- published by action: as before
CREATE OR REPLACE VIEW action_facts AS
SELECT a.id AS id, a.partnership_id AS partnership_id, pf.name_en AS partnership_name_en, pf.name_cy AS partnership_name_cy, a.reference AS reference,
       a.wording AS wording, a.language AS language, a.board_id AS board_id, b.name_en AS board_name_en, b.name_cy AS board_name_cy,
       a.meeting_id AS meeting_id, m.held_on AS meeting_on, a.item_id AS item_id, COALESCE(i.classification <> 'PUBLISHED', FALSE) AS closed, a.decision_id AS decision_id,
       a.owner_id AS owner_id, p.name AS owner_name, p.email AS owner_email, p.language AS owner_language, p.account_id AS owner_account_id,
       p.organisation_id AS organisation_id, o.name_en AS organisation_name_en, o.name_cy AS organisation_name_cy, a.raised_on AS raised_on, a.due_on AS due_on,
       a.due_order AS due_order, a.state AS state, a.progress AS progress, a.closed_on AS closed_on
FROM action a LEFT JOIN partnership_facts ps ON ps.id = a.partnership_id LEFT JOIN footprint_name_facts pf ON pf.id = ps.footprint_id
LEFT JOIN board_facts b ON b.id = a.board_id LEFT JOIN meeting_day_facts m ON m.id = a.meeting_id LEFT JOIN agenda_item_class_facts i ON i.id = a.item_id
LEFT JOIN person_facts p ON p.id = a.owner_id LEFT JOIN organisation_facts o ON o.id = p.organisation_id;

-- published by partnership: as before
CREATE OR REPLACE VIEW scope_name AS
SELECT p.id AS id, 'PARTNERSHIP' AS kind, f.name_en AS name_en, f.name_cy AS name_cy, f.name_cy_status AS name_cy_status
FROM partnership p JOIN footprint_name_facts f ON f.id = p.footprint_id
UNION ALL
SELECT o.id, 'ORGANISATION', o.name_en, o.name_cy, o.name_cy_status FROM organisation o;

CREATE OR REPLACE VIEW partnership_of AS
SELECT p.id AS partnership_id, f.id AS footprint_id, f.code AS footprint_code FROM partnership p JOIN footprint_name_facts f ON f.id = p.footprint_id;

CREATE OR REPLACE VIEW governance_name_facts AS
SELECT g.id AS id, g.partnership_id AS partnership_id, g.kind AS kind, g.to_partnership_id AS to_partnership_id, o.code AS to_organisation_code,
       COALESCE(o.name_en, f.name_en) AS to_name_en, COALESCE(o.name_cy, f.name_cy) AS to_name_cy, COALESCE(o.name_cy_status, f.name_cy_status) AS to_name_cy_status,
       g.note AS note, g.valid_from AS valid_from, g.valid_to AS valid_to
FROM governance_link g LEFT JOIN organisation o ON o.id = g.to_organisation_id
LEFT JOIN partnership p ON p.id = g.to_partnership_id LEFT JOIN footprint_name_facts f ON f.id = p.footprint_id;

-- published by duty: as before
CREATE OR REPLACE VIEW duty_reach_facts AS
SELECT d.id AS duty_id, d.code AS duty_code, d.title_en AS title_en, d.title_cy AS title_cy, d.legislation_en AS legislation_en, d.legislation_cy AS legislation_cy,
       d.section_en AS section_en, d.section_cy AS section_cy, d.commenced_on AS commenced_on, d.confidence AS confidence, d.source AS source, b.strength AS strength,
       o.id AS organisation_id, NULL AS layer_code
FROM duty_binding b JOIN duty d ON d.id = b.duty_id
JOIN organisation_facts o ON (b.binds = 'RESPONSIBLE_AUTHORITY' AND o.responsible_authority) OR (b.binds = 'SECTION17' AND o.section17 = 'BOUND')
    OR (b.binds = 'KIND' AND b.target = o.kind) OR (b.binds = 'ORGANISATION' AND b.target = o.code)
UNION ALL
SELECT d.id, d.code, d.title_en, d.title_cy, d.legislation_en, d.legislation_cy, d.section_en, d.section_cy, d.commenced_on, d.confidence, d.source, b.strength, NULL, b.target
FROM duty_binding b JOIN duty d ON d.id = b.duty_id WHERE b.binds = 'LAYER';
