-- Readings go one way: money reads contracts, and contracts read services, each by what is published. No figure changes.

-- Published read contract of services: which areas each is for.
CREATE VIEW service_area_facts AS
SELECT service_id, area_id FROM service_area;

-- Whose a contract is, as before; its service is read by what services publish.
CREATE OR REPLACE VIEW contract_scope AS
SELECT id AS id, 'ORGANISATION' AS kind, lead_id AS scope_id, TRUE AS leads FROM contract
UNION ALL SELECT id, 'ORGANISATION', signatory_id, FALSE FROM contract
UNION ALL SELECT contract_id, 'ORGANISATION', organisation_id, FALSE FROM contract_contribution GROUP BY organisation_id, contract_id
UNION ALL SELECT c.id, 'PARTNERSHIP', s.partnership_id, FALSE FROM contract c JOIN service_facts s ON s.id = c.service_id WHERE s.partnership_id IS NOT NULL;

-- The five figures as V044 defines them, to the letter but for one name: contracts are read by what they publish. The view belongs to funding, whose money it holds against them.
CREATE OR REPLACE VIEW contract_figures AS
SELECT f.service_id AS service_id, f.contract_id AS contract_id, f.year AS year, f.agreed AS agreed, f.possible AS possible,
       CAST(f.lacks - (f.pence + (ROW_NUMBER() OVER (PARTITION BY f.service_id, f.year ORDER BY f.remainder DESC, f.contract_id) <= f.cover - SUM(f.pence) OVER (PARTITION BY f.service_id, f.year))) / 100 AS DECIMAL(15,2)) AS at_risk,
       f.paid AS paid, f.in_kind AS in_kind, f.planned AS planned, f.firm AS firm
FROM (
    SELECT e.*, CASE WHEN e.all_lack = 0 THEN 0 ELSE (e.cover * e.lacks * 100) DIV (e.all_lack * 100) END AS pence, CASE WHEN e.all_lack = 0 THEN 0 ELSE MOD(e.cover * e.lacks * 100, e.all_lack * 100) END AS remainder
    FROM (
        SELECT d.*, LEAST(d.pool, d.all_lack) * 100 AS cover
        FROM (
            SELECT b.*, GREATEST(b.agreed - b.firm, 0) AS lacks, SUM(GREATEST(b.agreed - b.firm, 0)) OVER (PARTITION BY b.service_id, b.year) AS all_lack, MAX(b.shared) OVER (PARTITION BY b.service_id, b.year) AS pool
            FROM (
                SELECT a.service_id, a.contract_id, a.year, SUM(a.agreed) AS agreed, SUM(a.possible) AS possible, SUM(a.in_kind) AS in_kind, SUM(a.planned) AS planned, SUM(a.paid) AS paid, SUM(a.firm) AS firm, MAX(a.shared) AS shared
                FROM (
                    SELECT y.service_id, y.contract_id, y.year, y.agreed, y.possible, y.in_kind, y.planned, 0 AS paid, 0 AS firm, 0 AS shared FROM contract_year_facts y
                    UNION ALL
                    SELECT c.service_id, c.id, p.year, 0, 0, 0, 0, p.amount, 0, 0 FROM contract_facts c JOIN payment_facts p ON p.contract_id = c.id
                    UNION ALL
                    SELECT c.service_id, c.id, l.year, 0, 0, 0, 0, 0, l.amount, 0 FROM contract_facts c JOIN allocation_facts l ON l.contract_id = c.id WHERE l.standing <> 'INDICATIVE'
                    UNION ALL
                    SELECT c.service_id, c.id, l.year, 0, 0, 0, 0, 0, 0, SUM(l.amount) FROM contract_facts c JOIN allocation_facts l ON l.service_id = c.service_id WHERE l.standing <> 'INDICATIVE' GROUP BY c.service_id, c.id, l.year
                ) a
                GROUP BY a.service_id, a.contract_id, a.year
            ) b
        ) d
    ) e
) f;

-- Published read contract of meetings as V042 has it; boards are read by what they publish.
CREATE OR REPLACE VIEW meeting_facts AS
SELECT m.id AS id, m.partnership_id AS partnership_id, m.board_id AS board_id, b.name_en AS board_name_en, b.name_cy AS board_name_cy, m.held_on AS held_on,
       m.starts_at AS starts_at, m.ends_at AS ends_at, m.place AS place, m.online_address AS online_address, m.state AS state, m.papers_due_on AS papers_due_on, m.version AS version,
       m.minutes_state AS minutes_state
FROM meeting m JOIN board_facts b ON b.id = m.board_id;

-- Whether an import can be taken back: each capability says of its own rows what an import brought and whether it was changed or used since; import_content and
-- money_import_content (V016, V039) put that together and say the same as before.

-- Published by board.
CREATE VIEW person_import_facts AS
SELECT p.import_id AS import_id, p.id AS id, p.name AS label,
       p.version > 0 OR EXISTS (SELECT 1 FROM appointment x WHERE x.person_id = p.id AND NOT (x.import_id <=> p.import_id)) AS used
FROM person p WHERE p.import_id IS NOT NULL;

CREATE VIEW seat_import_facts AS
SELECT s.import_id AS import_id, s.id AS id, COALESCE(s.title, o.name_en) AS label,
       s.version > 0 OR EXISTS (SELECT 1 FROM appointment x WHERE x.seat_id = s.id AND NOT (x.import_id <=> s.import_id)) AS used
FROM seat s JOIN organisation_facts o ON o.id = s.organisation_id WHERE s.import_id IS NOT NULL;

CREATE VIEW appointment_import_facts AS
SELECT a.import_id AS import_id, a.id AS id, p.name AS label, a.version > 0 AS used
FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.import_id IS NOT NULL;

-- Published by meeting.
CREATE VIEW meeting_import_facts AS
SELECT m.import_id AS import_id, m.id AS id, DATE_FORMAT(m.held_on, '%Y-%m-%d') AS label,
       m.version > 0
       OR EXISTS (SELECT 1 FROM agenda_item x WHERE x.meeting_id = m.id AND x.version > 0)
       OR EXISTS (SELECT 1 FROM attendance x WHERE x.meeting_id = m.id)
       OR EXISTS (SELECT 1 FROM declaration x WHERE x.meeting_id = m.id)
       OR EXISTS (SELECT 1 FROM decision x WHERE x.meeting_id = m.id OR x.ratified_at = m.id)
       OR EXISTS (SELECT 1 FROM meeting x WHERE x.minutes_approved_at = m.id) AS used
FROM meeting m WHERE m.import_id IS NOT NULL;

CREATE VIEW presenter_facts AS
SELECT id AS item_id, presenter_id AS person_id FROM agenda_item WHERE presenter_id IS NOT NULL;

CREATE VIEW attendance_facts AS
SELECT meeting_id, seat_id, person_id FROM attendance;

CREATE VIEW declaration_facts AS
SELECT meeting_id, item_id, person_id FROM declaration;

-- Published by paper.
CREATE VIEW pack_edition_facts AS
SELECT id, meeting_id FROM pack_edition;

-- Published by action: where each came from, which is asked for one person or meeting at a time; and what an import brought.
CREATE VIEW action_origin_facts AS
SELECT id, import_id, owner_id, meeting_id FROM action;

CREATE VIEW action_import_facts AS
SELECT a.import_id AS import_id, a.id AS id, a.reference AS label,
       a.version > 0 OR (SELECT COUNT(*) FROM action_update x WHERE x.action_id = a.id) > 1 AS used
FROM action a WHERE a.import_id IS NOT NULL;

-- Published by interchange: what a batch brought, how much of it, and what of that was changed or used since, so that it cannot be taken back.
CREATE OR REPLACE VIEW import_content AS
SELECT p.import_id AS import_id, 'PERSON' AS kind, p.id AS id, p.label AS label,
       p.used
       OR EXISTS (SELECT 1 FROM action_origin_facts x WHERE x.owner_id = p.id AND NOT (x.import_id <=> p.import_id))
       OR EXISTS (SELECT 1 FROM presenter_facts x WHERE x.person_id = p.id)
       OR EXISTS (SELECT 1 FROM attendance_facts x WHERE x.person_id = p.id)
       OR EXISTS (SELECT 1 FROM declaration_facts x WHERE x.person_id = p.id)
       OR EXISTS (SELECT 1 FROM paper_facts x WHERE x.author_id = p.id) AS used
FROM person_import_facts p
UNION ALL
SELECT s.import_id, 'SEAT', s.id, s.label, s.used OR EXISTS (SELECT 1 FROM attendance_facts x WHERE x.seat_id = s.id) FROM seat_import_facts s
UNION ALL
SELECT a.import_id, 'APPOINTMENT', a.id, a.label, a.used FROM appointment_import_facts a
UNION ALL
SELECT m.import_id, 'MEETING', m.id, m.label,
       m.used
       OR EXISTS (SELECT 1 FROM paper_facts x WHERE x.meeting_id = m.id)
       OR EXISTS (SELECT 1 FROM pack_edition_facts x WHERE x.meeting_id = m.id)
       OR EXISTS (SELECT 1 FROM action_origin_facts x WHERE x.meeting_id = m.id)
FROM meeting_import_facts m
UNION ALL
SELECT a.import_id, 'ACTION', a.id, a.label, a.used FROM action_import_facts a;

-- Published by contract.
CREATE VIEW contract_import_facts AS
SELECT import_id, id, reference AS label, version > COALESCE(import_version, 0) AS used
FROM contract WHERE import_id IS NOT NULL AND state <> 'WITHDRAWN';

CREATE VIEW provider_import_facts AS
SELECT p.import_id AS import_id, p.id AS id, p.name AS label,
       p.version > 0
       OR EXISTS (SELECT 1 FROM provider x WHERE x.merged_into = p.id)
       OR EXISTS (SELECT 1 FROM provider_change x WHERE x.leaving_id = p.id OR x.coming_id = p.id)
       OR EXISTS (SELECT 1 FROM contract_provider x JOIN contract c ON c.id = x.contract_id WHERE x.provider_id = p.id AND NOT (c.import_id <=> p.import_id)) AS used
FROM provider p WHERE p.import_id IS NOT NULL AND p.withdrawn_on IS NULL;

-- Published by funding. Under which contracts something was paid, also where it became void.
CREATE VIEW stream_import_facts AS
SELECT f.import_id AS import_id, f.id AS id, f.reference AS label,
       f.version > 0
       OR EXISTS (SELECT 1 FROM allocation x WHERE x.stream_id = f.id)
       OR EXISTS (SELECT 1 FROM payment x WHERE x.stream_id = f.id)
       OR EXISTS (SELECT 1 FROM funded_post x WHERE x.stream_id = f.id) AS used
FROM funding_stream f WHERE f.import_id IS NOT NULL AND f.withdrawn_on IS NULL;

CREATE VIEW allocation_import_facts AS
SELECT a.import_id AS import_id, a.id AS id, f.reference AS label,
       a.version > 0 OR EXISTS (SELECT 1 FROM funding_claim x WHERE x.allocation_id = a.id) AS used
FROM allocation a JOIN funding_stream f ON f.id = a.stream_id WHERE a.import_id IS NOT NULL;

CREATE VIEW payment_import_facts AS
SELECT import_id, id, reference AS label FROM payment WHERE import_id IS NOT NULL AND voided_on IS NULL;

CREATE VIEW paid_contract_facts AS
SELECT id AS payment_id, contract_id FROM payment WHERE contract_id IS NOT NULL;

-- Published by interchange: what an import brought that counts, and whether it was changed or something was built upon it since. A payment that is void stays.
CREATE OR REPLACE VIEW money_import_content AS
SELECT f.import_id AS import_id, 'STREAM' AS kind, f.id AS id, f.label AS label, f.used AS used FROM stream_import_facts f
UNION ALL
SELECT c.import_id, 'CONTRACT', c.id, c.label,
       c.used
       OR EXISTS (SELECT 1 FROM allocation_facts x WHERE x.contract_id = c.id)
       OR EXISTS (SELECT 1 FROM paid_contract_facts x WHERE x.contract_id = c.id)
FROM contract_import_facts c
UNION ALL
SELECT a.import_id, 'ALLOCATION', a.id, a.label, a.used FROM allocation_import_facts a
UNION ALL
SELECT p.import_id, 'PAYMENT', p.id, p.label, FALSE FROM payment_import_facts p
UNION ALL
SELECT p.import_id, 'PROVIDER', p.id, p.label, p.used FROM provider_import_facts p;
