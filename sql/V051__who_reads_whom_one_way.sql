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
