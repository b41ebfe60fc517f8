-- Files in chunks, addressed by their hash; papers in versions; packs as they were issued.

CREATE TABLE stored_file (
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size BIGINT NOT NULL COMMENT 'bytes',
    media_type VARCHAR(100) NOT NULL COMMENT 'as recognised from the content, not as claimed',
    pages INT NULL,
    tagged BOOLEAN NULL COMMENT 'whether a PDF says that it is tagged',
    stored_at DATETIME(3) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (sha256)
) COMMENT 'One file, stored once however often it is used; never altered';

CREATE TABLE stored_file_chunk (
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq INT NOT NULL,
    bytes MEDIUMBLOB NOT NULL,
    PRIMARY KEY (sha256, seq),
    CONSTRAINT stored_file_chunk_file FOREIGN KEY (sha256) REFERENCES stored_file (sha256)
) COMMENT 'A part of a file, so that files are streamed both ways';

CREATE TABLE paper (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    item_id UUID NOT NULL,
    position INT NOT NULL COMMENT 'order within the item, from 1',
    title_en VARCHAR(200) NULL,
    title_cy VARCHAR(200) NULL,
    author_id UUID NULL,
    welsh_expected BOOLEAN NOT NULL COMMENT 'whether a Welsh version is to come as well',
    PRIMARY KEY (id),
    CONSTRAINT paper_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT paper_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT paper_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
    CONSTRAINT paper_author FOREIGN KEY (author_id) REFERENCES person (id),
    CONSTRAINT paper_title CHECK (title_en IS NOT NULL OR title_cy IS NOT NULL),
    INDEX paper_of_meeting (meeting_id, item_id, position)
) COMMENT 'A document for one item of an agenda, called for or received';

CREATE TABLE paper_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    meeting_id UUID,
    item_id UUID,
    position INT,
    title_en VARCHAR(200),
    title_cy VARCHAR(200),
    author_id UUID,
    welsh_expected BOOLEAN,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT paper_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX paper_aud_id (id, rev)
) COMMENT 'History of paper: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE paper_version (
    id UUID NOT NULL,
    paper_id UUID NOT NULL,
    language VARCHAR(2) NOT NULL,
    number INT NOT NULL COMMENT 'from 1, for each language',
    file_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the PDF',
    file_name VARCHAR(200) NOT NULL COMMENT 'as the author named it',
    received_on DATE NOT NULL COMMENT 'day on which it came, in Wales: whether it was late is judged by it',
    submitted_at DATETIME(3) NOT NULL COMMENT 'UTC; when it was put here',
    submitted_by VARCHAR(254) NOT NULL COMMENT 'name of the account, or the address that the link was mailed to',
    PRIMARY KEY (id),
    CONSTRAINT paper_version_paper FOREIGN KEY (paper_id) REFERENCES paper (id),
    CONSTRAINT paper_version_file FOREIGN KEY (file_sha256) REFERENCES stored_file (sha256),
    CONSTRAINT paper_version_number UNIQUE (paper_id, language, number),
    CONSTRAINT paper_version_received CHECK (received_on <= CAST(submitted_at + INTERVAL 2 HOUR AS DATE)),
    CONSTRAINT paper_version_language CHECK (language IN ('EN','CY'))
) COMMENT 'A paper as it was handed in; never altered, only followed by another';

CREATE TABLE paper_link (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    paper_id UUID NOT NULL,
    token_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    email VARCHAR(254) NOT NULL,
    language VARCHAR(2) NOT NULL COMMENT 'language of the mail and of the page',
    issued_at DATETIME(3) NOT NULL COMMENT 'UTC',
    expires_at DATETIME(3) NOT NULL COMMENT 'UTC',
    withdrawn_at DATETIME(3) NULL COMMENT 'UTC',
    PRIMARY KEY (id),
    CONSTRAINT paper_link_token UNIQUE (token_sha256),
    CONSTRAINT paper_link_paper FOREIGN KEY (paper_id) REFERENCES paper (id),
    CONSTRAINT paper_link_language CHECK (language IN ('EN','CY'))
) COMMENT 'A link by which an author without an account hands in one paper; only the hash of its token is kept';

CREATE TABLE pack_edition (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    number INT NOT NULL COMMENT '1 is the pack, later ones are supplements',
    issued_at DATETIME(3) NOT NULL COMMENT 'UTC',
    issued_by VARCHAR(120) NOT NULL COMMENT 'name of the account, as it was',
    withdrawn_at DATETIME(3) NULL COMMENT 'UTC',
    withdrawn_because VARCHAR(300) NULL,
    PRIMARY KEY (id),
    CONSTRAINT pack_edition_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT pack_edition_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT pack_edition_number UNIQUE (meeting_id, number),
    CONSTRAINT pack_edition_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) COMMENT 'A board pack or a supplement as issued: whole, or not at all';

CREATE TABLE pack_edition_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    meeting_id UUID,
    number INT,
    issued_at DATETIME(3),
    issued_by VARCHAR(120),
    withdrawn_at DATETIME(3),
    withdrawn_because VARCHAR(300),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT pack_edition_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX pack_edition_aud_id (id, rev)
) COMMENT 'History of pack_edition: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE pack_copy (
    id UUID NOT NULL,
    edition_id UUID NOT NULL,
    language VARCHAR(2) NOT NULL,
    omitted_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'names the set of items that this copy leaves out, for those who may not see them',
    file_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    first_page INT NOT NULL,
    last_page INT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT pack_copy_edition FOREIGN KEY (edition_id) REFERENCES pack_edition (id),
    CONSTRAINT pack_copy_file FOREIGN KEY (file_sha256) REFERENCES stored_file (sha256),
    CONSTRAINT pack_copy_once UNIQUE (edition_id, language, omitted_sha256),
    CONSTRAINT pack_copy_language CHECK (language IN ('EN','CY')),
    CONSTRAINT pack_copy_pages CHECK (first_page >= 1 AND last_page >= first_page)
) COMMENT 'One file of an edition: in one language, for those who may see the same items';

CREATE TABLE pack_copy_omission (
    copy_id UUID NOT NULL,
    item_id UUID NOT NULL,
    PRIMARY KEY (copy_id, item_id),
    CONSTRAINT pack_copy_omission_copy FOREIGN KEY (copy_id) REFERENCES pack_copy (id),
    CONSTRAINT pack_copy_omission_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
) COMMENT 'That a copy leaves an item out';

CREATE TABLE pack_part (
    id UUID NOT NULL,
    copy_id UUID NOT NULL,
    item_id UUID NOT NULL,
    paper_version_id UUID NOT NULL,
    first_page INT NOT NULL,
    last_page INT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT pack_part_copy FOREIGN KEY (copy_id) REFERENCES pack_copy (id),
    CONSTRAINT pack_part_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
    CONSTRAINT pack_part_version FOREIGN KEY (paper_version_id) REFERENCES paper_version (id),
    CONSTRAINT pack_part_once UNIQUE (copy_id, paper_version_id)
) COMMENT 'Where in a copy a paper stands';

-- Published read contract: which papers an agenda item has.
CREATE VIEW paper_facts AS
SELECT id, partnership_id, meeting_id, item_id, position, title_en, title_cy, author_id, welsh_expected FROM paper;
