-- What falls due: each capability publishes it in one view, and all such views have the same columns, so that mails, calendars and My work are made without knowing whose a date is.
--
-- subject_kind, subject_id: what it is of, and whose page is opened
-- id: the date itself, unique in its view and never given again: mails that were sent are known by it
-- kind: which date, where a subject has several
-- due_on: null where none is set
-- state: in the words of the capability
-- audience, audience_id: whom it concerns: PERSON, one of a partnership's register; BOARD, those who sit on it on the day, and who runs such things for its partnership; ORGANISATION, those who run such things for it
-- partnership_id: whose it is
-- item_id, restricted: the agenda item that may hide it; where it is restricted, the title leaves the product by no way
-- reference; title_en, title_cy: in the languages in which it was written
-- starts_at, ends_at, place, online_address, version: of what has a time and not only a day

-- Published by action: every action, with its owner.
CREATE VIEW action_due AS
SELECT 'action' AS subject_kind, a.id AS subject_id, a.id AS id, CAST(NULL AS CHAR(20)) AS kind, a.due_on AS due_on, a.state AS state,
       'PERSON' AS audience, a.owner_id AS audience_id, a.partnership_id AS partnership_id, a.item_id AS item_id, COALESCE(i.classification <> 'PUBLISHED', FALSE) AS restricted,
       a.reference AS reference, CASE WHEN a.language = 'EN' THEN a.wording END AS title_en, CASE WHEN a.language = 'CY' THEN a.wording END AS title_cy,
       CAST(NULL AS TIME) AS starts_at, CAST(NULL AS TIME) AS ends_at, CAST(NULL AS CHAR(200)) AS place, CAST(NULL AS CHAR(500)) AS online_address, 0 AS version
FROM action a LEFT JOIN agenda_item_facts i ON i.id = a.item_id;

-- Published by contract: what nobody has kept yet under contracts that run, and that an end was published, however the contract ended.
CREATE VIEW contract_due AS
SELECT 'contract' AS subject_kind, c.id AS subject_id, d.id AS id, d.kind AS kind, d.due_on AS due_on, 'OPEN' AS state,
       'ORGANISATION' AS audience, c.lead_id AS audience_id, CAST(NULL AS UUID) AS partnership_id, CAST(NULL AS UUID) AS item_id, FALSE AS restricted,
       c.reference AS reference, c.title_en AS title_en, c.title_cy AS title_cy,
       CAST(NULL AS TIME) AS starts_at, CAST(NULL AS TIME) AS ends_at, CAST(NULL AS CHAR(200)) AS place, CAST(NULL AS CHAR(500)) AS online_address, 0 AS version
FROM critical_date d JOIN contract c ON c.id = d.contract_id
WHERE d.kept_on IS NULL AND (c.state IN ('LIVE','EXTENDED') OR d.kind = 'TERMINATION_NOTICE' AND c.state IN ('ENDED','TERMINATED'));

-- Published by meeting: every meeting, as its calendar entry tells of it.
CREATE VIEW meeting_due AS
SELECT 'meeting' AS subject_kind, m.id AS subject_id, m.id AS id, CAST(NULL AS CHAR(20)) AS kind, m.held_on AS due_on, m.state AS state,
       'BOARD' AS audience, m.board_id AS audience_id, m.partnership_id AS partnership_id, CAST(NULL AS UUID) AS item_id, FALSE AS restricted,
       CAST(NULL AS CHAR(40)) AS reference, b.name_en AS title_en, b.name_cy AS title_cy,
       m.starts_at AS starts_at, m.ends_at AS ends_at, m.place AS place, m.online_address AS online_address, m.version AS version
FROM meeting m JOIN board_facts b ON b.id = m.board_id;

DROP VIEW due_contract_date;

-- Published by security: roles that were not taken away, now with those for an organisation, so that whoever commissions for it is asked of the permission and not of a view for one role.
CREATE OR REPLACE VIEW role_grant_facts AS
SELECT id, account_id, role, scope, partnership_id, valid_from, valid_to, organisation_id FROM role_grant WHERE revoked_at IS NULL;

DROP VIEW commissioner_facts;
