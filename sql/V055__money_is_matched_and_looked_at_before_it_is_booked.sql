-- Spreadsheets of money are matched and looked at before anything is booked. What waited under the old way is uploaded again: it was kept for a day at most.
DELETE FROM money_upload WHERE import_id IS NULL;
ALTER TABLE money_upload
    MODIFY content LONGBLOB NULL COMMENT 'the file as uploaded, packed with gzip; gone when it was brought or has waited too long',
    ADD COLUMN file_sha256 CHAR(64) NULL COMMENT 'of the file as uploaded',
    ADD COLUMN sheet INT NOT NULL DEFAULT 0 COMMENT 'which sheet of the workbook, from 0',
    ADD COLUMN matching VARCHAR(2000) NULL COMMENT 'line of the headings, and columns by their names',
    ADD COLUMN filter_column INT NULL COMMENT 'only lines with certain words in this column are read, from 0',
    ADD COLUMN filter_words VARCHAR(500) NULL,
    ADD COLUMN owner_id UUID NULL COMMENT 'to what lines belong that do not say so, such as a contract',
    ADD COLUMN owners MEDIUMTEXT NULL COMMENT 'the same by a word of the line, such as its supplier: a line for each',
    ADD COLUMN remembered BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'matched as an earlier file with the same headings',
    ADD CONSTRAINT money_upload_filter CHECK ((filter_column IS NULL) = (filter_words IS NULL)),
    COMMENT 'A spreadsheet of money on its way in, with its matching; technical, kept for a day';

-- Published: by whom an upload is reached.
CREATE VIEW money_upload_scope AS
SELECT id AS id, 'ORGANISATION' AS kind, organisation_id AS scope_id, TRUE AS leads FROM money_upload;

CREATE TABLE money_matching (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    organisation_id UUID NOT NULL,
    kind VARCHAR(30) NOT NULL COMMENT 'name of the kind of spreadsheet, as its capability gives it',
    headings_sha256 CHAR(64) NOT NULL COMMENT 'of the headings, by which a source is known again',
    matching VARCHAR(2000) NOT NULL,
    filter_column INT NULL,
    filter_words VARCHAR(500) NULL,
    owner_id UUID NULL,
    owners MEDIUMTEXT NULL,
    matched_at DATETIME(3) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (id),
    CONSTRAINT money_matching_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT money_matching_source UNIQUE (organisation_id, kind, headings_sha256),
    CONSTRAINT money_matching_filter CHECK ((filter_column IS NULL) = (filter_words IS NULL))
) COMMENT 'How an organisation matched files with certain headings; the next one is proposed so';

-- A ledger gives no reason for a credit note: only what is typed must have one. The lines of one transaction are kept beside their sum.
ALTER TABLE payment
    DROP CONSTRAINT payment_reason,
    ADD CONSTRAINT payment_reason CHECK (amount > 0 OR amount < 0 AND (reason IS NOT NULL OR import_id IS NOT NULL)),
    ADD COLUMN parts MEDIUMTEXT NULL COMMENT 'the lines of the ledger that it sums: amount, tab, cost centre; null where there was one';
ALTER TABLE payment_aud ADD COLUMN parts MEDIUMTEXT;
