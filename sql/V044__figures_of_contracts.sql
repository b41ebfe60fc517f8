-- The five figures of a contract by financial year, defined here and nowhere else: pages, files and reports read them, and none works them out by itself.

-- What each part of a contract counts in each year.
-- agreed: in money, of the term and of options that were taken, up to the current or notified last day; possible: in money, of options that can still be taken, as
-- contract_option_facts says; in kind: value of what is agreed that nobody pays; planned: in money, of the term of a contract that has not started.
CREATE OR REPLACE VIEW contract_year_facts AS
SELECT c.service_id AS service_id, y.contract_id AS contract_id, y.year AS year,
       CASE WHEN c.state IN ('LIVE','EXTENDED','ENDED','TERMINATED') AND (y.option_id IS NULL OR o.state = 'TAKEN') AND GREATEST(COALESCE(o.starts_on, c.starts_on), DATE(CONCAT(y.year, '-04-01'))) <= c.last_on
            THEN COALESCE(y.last_cash, y.amount - COALESCE(k.amount, 0)) ELSE 0 END AS agreed,
       CASE WHEN c.state IN ('PLANNED','LIVE','EXTENDED') AND f.state = 'OPEN' THEN y.amount - COALESCE(k.amount, 0) ELSE 0 END AS possible,
       CASE WHEN c.state IN ('LIVE','EXTENDED','ENDED','TERMINATED') AND (y.option_id IS NULL OR o.state = 'TAKEN') AND GREATEST(COALESCE(o.starts_on, c.starts_on), DATE(CONCAT(y.year, '-04-01'))) <= c.last_on
            THEN COALESCE(y.last_in_kind, k.amount, 0) ELSE 0 END AS in_kind,
       CASE WHEN c.state = 'PLANNED' AND y.option_id IS NULL THEN y.amount - COALESCE(k.amount, 0) ELSE 0 END AS planned
FROM contract_year y
JOIN contract c ON c.id = y.contract_id
LEFT JOIN contract_option o ON o.id = y.option_id
LEFT JOIN contract_option_facts f ON f.contract_id = o.contract_id AND f.starts_on = o.starts_on
LEFT JOIN (SELECT part_id, year, SUM(amount) AS amount FROM contract_contribution WHERE kind = 'IN_KIND' GROUP BY part_id, year) k ON k.part_id = y.part_id AND k.year = y.year;

-- agreed, possible, in_kind and planned are those of contract_year_facts. paid: payments that stand. firm: set aside of streams for the contract itself, confirmed or at somebody's risk.
-- at_risk: agreed less firm money in the same year, never below nothing. Firm money that is set aside for the service as a whole counts for the contracts of the service that lack
-- some, to each as large a part as it lacks, to the penny, by the largest remainder (among equals in the order of their ids), as everywhere.
CREATE VIEW contract_figures AS
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
                    SELECT c.service_id, c.id, p.year, 0, 0, 0, 0, p.amount, 0, 0 FROM contract c JOIN payment_facts p ON p.contract_id = c.id
                    UNION ALL
                    SELECT c.service_id, c.id, l.year, 0, 0, 0, 0, 0, l.amount, 0 FROM contract c JOIN allocation_facts l ON l.contract_id = c.id WHERE l.standing <> 'INDICATIVE'
                    UNION ALL
                    SELECT c.service_id, c.id, l.year, 0, 0, 0, 0, 0, 0, SUM(l.amount) FROM contract c JOIN allocation_facts l ON l.service_id = c.service_id WHERE l.standing <> 'INDICATIVE' GROUP BY c.service_id, c.id, l.year
                ) a
                GROUP BY a.service_id, a.contract_id, a.year
            ) b
        ) d
    ) e
) f;
