-- What contracts were when they were awarded, as far as it is known; the thresholds from which they are public; and why a change needed no notice.

CREATE TABLE contract_award (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    contract_id UUID NOT NULL,
    regime VARCHAR(16) NULL COMMENT 'the law under which it was bought',
    kind VARCHAR(8) NULL COMMENT 'what it is mainly for',
    estimated_value DECIMAL(15,2) NULL COMMENT 'with VAT and all options (Procurement Act 2023, s.4 and Schedule 3)',
    vat_percent INT NULL COMMENT 'VAT to be added to the amounts of contract_year; 0 where they hold it, or none is due',
    furthest_on DATE NULL COMMENT 'last day of the maximum term provided for on award (s.75(2)(b))',
    procurement_began DATE NULL COMMENT 'from 24 February 2025 on the Act governs',
    PRIMARY KEY (id),
    CONSTRAINT contract_award_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT contract_award_once UNIQUE (contract_id),
    CONSTRAINT contract_award_regime CHECK (regime IN ('PROCUREMENT_ACT','REGULATIONS_2015','HEALTH','EXEMPT')),
    CONSTRAINT contract_award_kind CHECK (kind IN ('SERVICES','GOODS','WORKS')),
    CONSTRAINT contract_award_value CHECK (estimated_value IS NULL OR (estimated_value > 0 AND vat_percent IS NOT NULL)),
    CONSTRAINT contract_award_vat CHECK (vat_percent BETWEEN 0 AND 100),
    CONSTRAINT contract_award_began CHECK (regime IS NULL OR regime = 'EXEMPT' OR procurement_began IS NULL OR (regime = 'REGULATIONS_2015') = (procurement_began < DATE '2025-02-24'))
) COMMENT 'What a contract was when it was awarded, against which the law measures its changes; a contract without a row: not recorded';

CREATE TABLE contract_award_aud (
    id UUID NOT NULL,
    contract_id UUID,
    regime VARCHAR(16),
    kind VARCHAR(8),
    estimated_value DECIMAL(15,2),
    vat_percent INT,
    furthest_on DATE,
    procurement_began DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT contract_award_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX contract_award_aud_id (id, rev)
) COMMENT 'History of contract_award: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE procurement_threshold (
    kind VARCHAR(16) NOT NULL,
    from_on DATE NOT NULL COMMENT 'for procurement that begins on this day or later, until the next row',
    amount DECIMAL(15,2) NOT NULL COMMENT 'a contract of this estimated value or more is public',
    central_amount DECIMAL(15,2) NULL COMMENT 'where another holds for a central government authority',
    with_vat BOOLEAN NOT NULL,
    source VARCHAR(300) NOT NULL,
    PRIMARY KEY (kind, from_on),
    CONSTRAINT procurement_threshold_kind CHECK (kind IN ('GOODS_SERVICES','LIGHT_TOUCH','WORKS')),
    CONSTRAINT procurement_threshold_amount CHECK (amount > 0 AND (central_amount IS NULL OR central_amount < amount))
) COMMENT 'From which estimated value on a contract is a public contract (Procurement Act 2023, s.3 and Schedule 1); concessions, utilities and defence are left out';

INSERT INTO procurement_threshold (kind, from_on, amount, central_amount, with_vat, source) VALUES
    ('GOODS_SERVICES', '2025-02-24', 214904, 139688, TRUE, 'Procurement Act 2023, Schedule 1, as in force on 24 February 2025, rows 11 and 12 (read in summary)'),
    ('LIGHT_TOUCH', '2025-02-24', 663540, NULL, TRUE, 'Procurement Act 2023, Schedule 1, as in force on 24 February 2025, row 8 (read in summary)'),
    ('WORKS', '2025-02-24', 5372609, NULL, TRUE, 'Procurement Act 2023, Schedule 1, as in force on 24 February 2025, row 10 (read in summary)'),
    ('GOODS_SERVICES', '2026-01-01', 207720, 135018, TRUE, 'Procurement Act 2023 (Threshold Amounts) (Amendment) (Wales) Regulations 2025; WPPN 017, Annex A, rows 11 and 12 (read in summary)'),
    ('LIGHT_TOUCH', '2026-01-01', 663540, NULL, TRUE, 'Procurement Act 2023 (Threshold Amounts) (Amendment) (Wales) Regulations 2025; WPPN 017, Annex A, row 8 (read in summary)'),
    ('WORKS', '2026-01-01', 5193000, NULL, TRUE, 'Procurement Act 2023 (Threshold Amounts) (Amendment) (Wales) Regulations 2025; WPPN 017, Annex A, row 10 (read in summary)');

ALTER TABLE contract_variation
    ADD COLUMN value_by DECIMAL(15,2) NULL COMMENT 'change of what the contract was estimated to come to, options included; null of variations before it was recorded',
    ADD COLUMN notice_because VARCHAR(1000) NULL COMMENT 'why that answer about the notice was given';
ALTER TABLE contract_variation_aud
    ADD COLUMN value_by DECIMAL(15,2),
    ADD COLUMN notice_because VARCHAR(1000);

CREATE TABLE contract_variation_together (
    variation_id UUID NOT NULL,
    earlier_number INT NOT NULL,
    PRIMARY KEY (variation_id, earlier_number),
    CONSTRAINT contract_variation_together_variation FOREIGN KEY (variation_id) REFERENCES contract_variation (id) ON DELETE CASCADE
) COMMENT 'Earlier variations that could reasonably have been made together with one, as the authority saw it (Procurement Act 2023, s.75(4)); written once with it';
