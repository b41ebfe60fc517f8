-- Spreadsheets of money that were brought in whole, and can be taken back whole while nothing was built upon them.

CREATE TABLE money_import (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    organisation_id UUID NOT NULL COMMENT 'holds the streams, or leads the contracts, that it brought',
    kind VARCHAR(11) NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    file_sha256 CHAR(64) NOT NULL,
    row_count INT NOT NULL,
    imported_at DATETIME(3) NOT NULL COMMENT 'UTC',
    imported_by VARCHAR(200) NOT NULL COMMENT 'name of the account, as it was',
    undone_at DATETIME(3) NULL COMMENT 'UTC',
    undone_by VARCHAR(200) NULL,
    PRIMARY KEY (id),
    CONSTRAINT money_import_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT money_import_kind CHECK (kind IN ('STREAMS','CONTRACTS','ALLOCATIONS','PAYMENTS')),
    CONSTRAINT money_import_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
    INDEX money_import_list (organisation_id, imported_at)
) COMMENT 'One spreadsheet of money that was brought in whole, and can be taken back whole';

CREATE TABLE money_import_aud (
    id UUID NOT NULL,
    organisation_id UUID,
    kind VARCHAR(11),
    file_name VARCHAR(200),
    file_sha256 CHAR(64),
    row_count INT,
    imported_at DATETIME(3),
    imported_by VARCHAR(200),
    undone_at DATETIME(3),
    undone_by VARCHAR(200),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT money_import_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX money_import_aud_id (id, rev)
) COMMENT 'History of money_import: one row a change (revtype 0 added, 1 changed, 2 removed)';

ALTER TABLE funding_stream ADD COLUMN import_id UUID NULL COMMENT 'the import that brought it', ADD INDEX funding_stream_of_import (import_id);
ALTER TABLE funding_stream_aud ADD COLUMN import_id UUID;
ALTER TABLE allocation ADD COLUMN import_id UUID NULL COMMENT 'the import that brought it', ADD INDEX allocation_of_import (import_id);
ALTER TABLE allocation_aud ADD COLUMN import_id UUID;
ALTER TABLE contract ADD COLUMN import_id UUID NULL COMMENT 'the import that brought it', ADD COLUMN import_version BIGINT NULL COMMENT 'its version when the import was over', ADD INDEX contract_of_import (import_id);
ALTER TABLE contract_aud ADD COLUMN import_id UUID;
ALTER TABLE provider ADD COLUMN import_id UUID NULL COMMENT 'the import that entered it', ADD INDEX provider_of_import (import_id);
ALTER TABLE provider_aud ADD COLUMN import_id UUID;
ALTER TABLE payment ADD INDEX payment_of_import (import_id);

-- Published read contract: what an import brought that counts, and whether it was changed or something was built upon it since. A payment that is void stays.
CREATE VIEW money_import_content AS
SELECT f.import_id AS import_id, 'STREAM' AS kind, f.id AS id, f.reference AS label,
       f.version > 0
       OR EXISTS (SELECT 1 FROM allocation x WHERE x.stream_id = f.id)
       OR EXISTS (SELECT 1 FROM payment x WHERE x.stream_id = f.id)
       OR EXISTS (SELECT 1 FROM funded_post x WHERE x.stream_id = f.id) AS used
FROM funding_stream f WHERE f.import_id IS NOT NULL AND f.withdrawn_on IS NULL
UNION ALL
SELECT c.import_id, 'CONTRACT', c.id, c.reference,
       c.version > COALESCE(c.import_version, 0)
       OR EXISTS (SELECT 1 FROM allocation x WHERE x.contract_id = c.id)
       OR EXISTS (SELECT 1 FROM payment x WHERE x.contract_id = c.id)
FROM contract c WHERE c.import_id IS NOT NULL AND c.state <> 'WITHDRAWN'
UNION ALL
SELECT a.import_id, 'ALLOCATION', a.id, f.reference,
       a.version > 0 OR EXISTS (SELECT 1 FROM funding_claim x WHERE x.allocation_id = a.id)
FROM allocation a JOIN funding_stream f ON f.id = a.stream_id WHERE a.import_id IS NOT NULL
UNION ALL
SELECT p.import_id, 'PAYMENT', p.id, p.reference, FALSE
FROM payment p WHERE p.import_id IS NOT NULL AND p.voided_on IS NULL
UNION ALL
SELECT p.import_id, 'PROVIDER', p.id, p.name,
       p.version > 0
       OR EXISTS (SELECT 1 FROM provider x WHERE x.merged_into = p.id)
       OR EXISTS (SELECT 1 FROM provider_change x WHERE x.leaving_id = p.id OR x.coming_id = p.id)
       OR EXISTS (SELECT 1 FROM contract_provider x JOIN contract c ON c.id = x.contract_id WHERE x.provider_id = p.id AND NOT (c.import_id <=> p.import_id))
FROM provider p WHERE p.import_id IS NOT NULL AND p.withdrawn_on IS NULL;
