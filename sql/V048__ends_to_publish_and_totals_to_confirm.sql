-- Public contracts that were over before their termination notices were kept track of get that date; spreadsheets with totals without years wait to be confirmed.

CREATE TABLE money_upload (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    organisation_id UUID NOT NULL COMMENT 'for which it is to be brought',
    kind VARCHAR(11) NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    content LONGBLOB NULL COMMENT 'the file as uploaded; gone when it was brought or has waited too long',
    uploaded_at DATETIME(3) NOT NULL COMMENT 'UTC',
    expires_at DATETIME(3) NOT NULL COMMENT 'UTC',
    import_id UUID NULL COMMENT 'the import that it became',
    PRIMARY KEY (id),
    CONSTRAINT money_upload_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT money_upload_import FOREIGN KEY (import_id) REFERENCES money_import (id),
    CONSTRAINT money_upload_kind CHECK (kind IN ('STREAMS','CONTRACTS','ALLOCATIONS','PAYMENTS')),
    INDEX money_upload_expiry (expires_at)
) COMMENT 'A spreadsheet of money that waits for somebody to confirm how its totals are shared; technical, kept for a day';

-- What was withdrawn by mistake is restored: with who did so, when and why.
ALTER TABLE contract
    ADD COLUMN restored_on DATE NULL,
    ADD COLUMN restored_by VARCHAR(200) NULL,
    ADD COLUMN restored_because VARCHAR(1000) NULL,
    ADD CONSTRAINT contract_restored CHECK ((restored_on IS NULL) = (restored_by IS NULL) AND (restored_on IS NULL) = (restored_because IS NULL));
ALTER TABLE contract_aud
    ADD COLUMN restored_on DATE,
    ADD COLUMN restored_by VARCHAR(200),
    ADD COLUMN restored_because VARCHAR(1000);
ALTER TABLE funding_stream
    ADD COLUMN restored_on DATE NULL,
    ADD COLUMN restored_by VARCHAR(200) NULL,
    ADD COLUMN restored_because VARCHAR(1000) NULL,
    ADD CONSTRAINT funding_stream_restored CHECK ((restored_on IS NULL) = (restored_by IS NULL) AND (restored_on IS NULL) = (restored_because IS NULL));
ALTER TABLE funding_stream_aud
    ADD COLUMN restored_on DATE,
    ADD COLUMN restored_by VARCHAR(200),
    ADD COLUMN restored_because VARCHAR(1000);
ALTER TABLE service
    ADD COLUMN restored_on DATE NULL,
    ADD COLUMN restored_by VARCHAR(200) NULL,
    ADD COLUMN restored_because VARCHAR(1000) NULL,
    ADD CONSTRAINT service_restored CHECK ((restored_on IS NULL) = (restored_by IS NULL) AND (restored_on IS NULL) = (restored_because IS NULL));
ALTER TABLE service_aud
    ADD COLUMN restored_on DATE,
    ADD COLUMN restored_by VARCHAR(200),
    ADD COLUMN restored_because VARCHAR(1000);
ALTER TABLE provider
    ADD COLUMN restored_on DATE NULL,
    ADD COLUMN restored_by VARCHAR(200) NULL,
    ADD COLUMN restored_because VARCHAR(1000) NULL,
    ADD CONSTRAINT provider_restored CHECK ((restored_on IS NULL) = (restored_by IS NULL) AND (restored_on IS NULL) = (restored_because IS NULL));
ALTER TABLE provider_aud
    ADD COLUMN restored_on DATE,
    ADD COLUMN restored_by VARCHAR(200),
    ADD COLUMN restored_because VARCHAR(1000);

-- Contracts that were closed before V037 have no date for their termination notice (Procurement Act 2023, s.80). Public ones that ended on or after 24 February 2025 get it now: the thirtieth
-- day, the last day of the contract counted as the first, or the working day before a weekend. Left as they are: what ended before the Act, and what is recorded, or began, under other law,
-- is exempted, or was awarded below the threshold, because the section asks nothing of it.
INSERT INTO critical_date (id, version, contract_id, kind, due_on, for_end)
SELECT UUID(), 0, c.id, 'TERMINATION_NOTICE', c.last_on + INTERVAL 29 DAY - INTERVAL GREATEST(WEEKDAY(c.last_on + INTERVAL 29 DAY) - 4, 0) DAY, c.last_on
FROM contract c LEFT JOIN contract_award a ON a.contract_id = c.id
WHERE c.state IN ('ENDED','TERMINATED') AND c.last_on >= '2025-02-24'
  AND COALESCE(a.regime = 'PROCUREMENT_ACT', a.procurement_began >= '2025-02-24', c.starts_on >= '2025-02-24')
  AND COALESCE(a.estimated_value < (SELECT t.amount FROM procurement_threshold t WHERE t.kind = IF(c.light_touch, 'LIGHT_TOUCH', CASE WHEN a.kind = 'WORKS' THEN 'WORKS' WHEN a.kind IS NOT NULL THEN 'GOODS_SERVICES' END) AND t.from_on <= a.procurement_began ORDER BY t.from_on DESC LIMIT 1), FALSE) = FALSE
  AND NOT EXISTS (SELECT 1 FROM critical_date d WHERE d.contract_id = c.id AND d.kind = 'TERMINATION_NOTICE');
