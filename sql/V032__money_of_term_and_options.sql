-- The money of a contract stands apart for its term and for each option, so that a year which they share counts for each what is its own; and what is due for the year of an early end stands beside what was agreed for it.

ALTER TABLE contract_year
    ADD COLUMN option_id UUID NULL COMMENT 'the option that it is for; null for the term',
    ADD COLUMN part_id UUID GENERATED ALWAYS AS (COALESCE(option_id, contract_id)) STORED,
    ADD COLUMN last_cash DECIMAL(15,2) NULL COMMENT 'due in money where the contract ends early within the year',
    ADD COLUMN last_in_kind DECIMAL(15,2) NULL COMMENT 'comes in kind where the contract ends early within the year',
    ADD CONSTRAINT contract_year_option FOREIGN KEY (option_id) REFERENCES contract_option (id),
    ADD CONSTRAINT contract_year_last CHECK ((last_cash IS NULL) = (last_in_kind IS NULL) AND (last_cash IS NULL OR last_cash >= 0 AND last_in_kind >= 0)),
    ADD INDEX contract_year_of (contract_id, year),
    DROP INDEX contract_year_once;

ALTER TABLE contract_year_aud
    ADD COLUMN option_id UUID,
    ADD COLUMN last_cash DECIMAL(15,2),
    ADD COLUMN last_in_kind DECIMAL(15,2);

ALTER TABLE contract_contribution
    ADD COLUMN option_id UUID NULL COMMENT 'the option that it is for; null for the term',
    ADD COLUMN part_id UUID GENERATED ALWAYS AS (COALESCE(option_id, contract_id)) STORED,
    ADD CONSTRAINT contract_contribution_option FOREIGN KEY (option_id) REFERENCES contract_option (id),
    ADD INDEX contract_contribution_in (contract_id, year),
    DROP INDEX contract_contribution_once;

ALTER TABLE contract_contribution_aud
    ADD COLUMN option_id UUID;

-- Until now a row was for a whole year. One that term and options share is shared by days, to the penny, by the largest remainder: what each commissioner brings where
-- there are some, and then a part is worth what is brought to it; otherwise the value. Options that were let go have no money.
CREATE TABLE part_of_year (
    contract_id UUID NOT NULL,
    option_id UUID NULL,
    part_id UUID NOT NULL,
    year INT NOT NULL,
    place INT NOT NULL COMMENT 'in the order of their days, from 1',
    days INT NOT NULL,
    all_days INT NOT NULL,
    first_day DATE NOT NULL COMMENT 'of the part within the year',
    last_day DATE NOT NULL,
    PRIMARY KEY (contract_id, year, part_id)
);

INSERT INTO part_of_year
SELECT t.contract_id, t.option_id, COALESCE(t.option_id, t.contract_id), t.year,
       ROW_NUMBER() OVER (PARTITION BY t.contract_id, t.year ORDER BY t.starts_on),
       DATEDIFF(LEAST(t.ends_on, t.last_day), GREATEST(t.starts_on, t.first_day)) + 1,
       SUM(DATEDIFF(LEAST(t.ends_on, t.last_day), GREATEST(t.starts_on, t.first_day)) + 1) OVER (PARTITION BY t.contract_id, t.year),
       GREATEST(t.starts_on, t.first_day), LEAST(t.ends_on, t.last_day)
FROM (
    SELECT p.contract_id, p.option_id, p.starts_on, p.ends_on, y.year, DATE(CONCAT(y.year, '-04-01')) AS first_day, DATE(CONCAT(y.year + 1, '-03-31')) AS last_day
    FROM (
        SELECT id AS contract_id, NULL AS option_id, starts_on, ends_on FROM contract
        UNION ALL
        SELECT contract_id, id, starts_on, ends_on FROM contract_option WHERE state <> 'LAPSED'
    ) p
    JOIN contract_year y ON y.contract_id = p.contract_id
    WHERE p.starts_on <= DATE(CONCAT(y.year + 1, '-03-31')) AND p.ends_on >= DATE(CONCAT(y.year, '-04-01'))
) t;

CREATE TABLE part_of_amount (
    row_id UUID NOT NULL,
    part_id UUID NOT NULL,
    option_id UUID NULL,
    place INT NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    PRIMARY KEY (row_id, part_id)
);

INSERT INTO part_of_amount
SELECT s.row_id, s.part_id, s.option_id, s.place,
       (s.whole + (ROW_NUMBER() OVER (PARTITION BY s.row_id ORDER BY s.remainder DESC, s.place) <= s.pence - SUM(s.whole) OVER (PARTITION BY s.row_id))) / 100
FROM (
    SELECT c.id AS row_id, p.part_id, p.option_id, p.place, c.amount * 100 AS pence, (c.amount * 100 * p.days) DIV p.all_days AS whole, MOD(c.amount * 100 * p.days, p.all_days) AS remainder
    FROM (SELECT id, contract_id, year, amount FROM contract_contribution UNION ALL SELECT id, contract_id, year, amount FROM contract_year) c
    JOIN part_of_year p ON p.contract_id = c.contract_id AND p.year = c.year
) s;

INSERT INTO contract_contribution (id, version, contract_id, option_id, organisation_id, year, kind, amount)
SELECT UUID(), 0, c.contract_id, s.option_id, c.organisation_id, c.year, c.kind, s.amount
FROM contract_contribution c JOIN part_of_amount s ON s.row_id = c.id WHERE s.place > 1 AND s.amount > 0;

DELETE c FROM contract_contribution c JOIN part_of_amount s ON s.row_id = c.id AND s.place = 1 WHERE s.amount = 0;

UPDATE contract_contribution c JOIN part_of_amount s ON s.row_id = c.id AND s.place = 1 SET c.option_id = s.option_id, c.amount = s.amount;

INSERT INTO contract_year (id, version, contract_id, option_id, year, amount)
SELECT UUID(), 0, y.contract_id, s.option_id, y.year, s.amount
FROM contract_year y JOIN part_of_amount s ON s.row_id = y.id WHERE s.place > 1;

UPDATE contract_year y JOIN part_of_amount s ON s.row_id = y.id AND s.place = 1 SET y.option_id = s.option_id, y.amount = s.amount;

-- part_id is worked out anew for the rows above, so that the sums can be read by it
UPDATE contract_year y
    JOIN (SELECT contract_id, year FROM part_of_year GROUP BY contract_id, year HAVING COUNT(*) > 1) d ON d.contract_id = y.contract_id AND d.year = y.year
    JOIN (SELECT part_id, year, SUM(amount) AS amount FROM contract_contribution GROUP BY part_id, year) b ON b.part_id = y.part_id AND b.year = y.year
SET y.amount = b.amount;

ALTER TABLE contract_year
    ADD CONSTRAINT contract_year_once UNIQUE (part_id, year);

ALTER TABLE contract_contribution
    ADD CONSTRAINT contract_contribution_once UNIQUE (part_id, year, organisation_id, kind);

-- Contracts that were ended early before anybody was asked what is due for that year: by days, to the nearest penny.
UPDATE contract_year y
    JOIN contract c ON c.id = y.contract_id
    LEFT JOIN contract_option o ON o.id = y.option_id
    LEFT JOIN (SELECT part_id, year, SUM(amount) AS amount FROM contract_contribution WHERE kind = 'IN_KIND' GROUP BY part_id, year) k ON k.part_id = y.part_id AND k.year = y.year
    JOIN part_of_year d ON d.part_id = y.part_id AND d.year = y.year
SET y.last_cash = ROUND((y.amount - COALESCE(k.amount, 0)) * (DATEDIFF(c.ended_on, d.first_day) + 1) / (DATEDIFF(d.last_day, d.first_day) + 1), 2),
    y.last_in_kind = ROUND(COALESCE(k.amount, 0) * (DATEDIFF(c.ended_on, d.first_day) + 1) / (DATEDIFF(d.last_day, d.first_day) + 1), 2)
WHERE c.state = 'TERMINATED' AND (y.option_id IS NULL OR o.state = 'TAKEN') AND c.ended_on >= d.first_day AND c.ended_on < d.last_day;

DROP TABLE part_of_amount;
DROP TABLE part_of_year;

-- What each part of a contract counts in each year. Published for the figures of contracts, from which everybody else reads.
-- agreed: in money, of the term and of options that were taken, up to the current or notified last day; possible: in money, of options that can still be taken;
-- in kind: value of what is agreed that nobody pays; planned: in money, of the term of a contract that has not started, which is nobody's commitment yet.
CREATE OR REPLACE VIEW contract_year_facts AS
SELECT c.service_id AS service_id, y.contract_id AS contract_id, y.year AS year,
       CASE WHEN c.state <> 'PLANNED' AND (y.option_id IS NULL OR o.state = 'TAKEN') AND GREATEST(COALESCE(o.starts_on, c.starts_on), DATE(CONCAT(y.year, '-04-01'))) <= c.last_on
            THEN COALESCE(y.last_cash, y.amount - COALESCE(k.amount, 0)) ELSE 0 END AS agreed,
       CASE WHEN c.state IN ('PLANNED','LIVE','EXTENDED') AND o.state = 'OPEN' AND o.starts_on > c.last_on THEN y.amount - COALESCE(k.amount, 0) ELSE 0 END AS possible,
       CASE WHEN c.state <> 'PLANNED' AND (y.option_id IS NULL OR o.state = 'TAKEN') AND GREATEST(COALESCE(o.starts_on, c.starts_on), DATE(CONCAT(y.year, '-04-01'))) <= c.last_on
            THEN COALESCE(y.last_in_kind, k.amount, 0) ELSE 0 END AS in_kind,
       CASE WHEN c.state = 'PLANNED' AND y.option_id IS NULL THEN y.amount - COALESCE(k.amount, 0) ELSE 0 END AS planned
FROM contract_year y
JOIN contract c ON c.id = y.contract_id
LEFT JOIN contract_option o ON o.id = y.option_id
LEFT JOIN (SELECT part_id, year, SUM(amount) AS amount FROM contract_contribution WHERE kind = 'IN_KIND' GROUP BY part_id, year) k ON k.part_id = y.part_id AND k.year = y.year;
