-- What an edition of a pack was issued with: its agenda, its papers and the page numbers that are the same in every copy; what each copy tells of.

ALTER TABLE pack_edition
    ADD COLUMN supplement INT NOT NULL DEFAULT 0 COMMENT '0 for a board pack, otherwise the number of the supplement' AFTER number,
    ADD COLUMN held_on DATE NULL COMMENT 'the day of the meeting that its cover names' AFTER issued_by,
    ADD COLUMN starts_at TIME NULL COMMENT 'civil time of Wales, as its cover names it' AFTER held_on,
    ADD COLUMN place VARCHAR(200) NULL AFTER starts_at,
    ADD COLUMN first_page INT NULL COMMENT 'of what is open to all' AFTER place,
    ADD COLUMN own_pages INT NULL COMMENT 'how many numbers are kept for cover and agenda' AFTER first_page,
    ADD COLUMN last_page INT NULL COMMENT 'the last number used by what is open to all' AFTER own_pages,
    ADD COLUMN restricted_page INT NULL COMMENT 'first number of the restricted agenda' AFTER last_page,
    ADD COLUMN restricted_pages INT NULL COMMENT 'how many numbers are kept for the restricted agenda' AFTER restricted_page;

UPDATE pack_edition e JOIN meeting m ON m.id = e.meeting_id
SET e.supplement = e.number - 1, e.held_on = m.held_on, e.starts_at = m.starts_at, e.place = m.place,
    e.first_page = (SELECT MIN(c.first_page) FROM pack_copy c WHERE c.edition_id = e.id),
    e.own_pages = COALESCE((SELECT MIN(p.first_page) FROM pack_part p JOIN pack_copy c ON c.id = p.copy_id WHERE c.edition_id = e.id)
        - (SELECT MIN(c.first_page) FROM pack_copy c WHERE c.edition_id = e.id), 2),
    e.last_page = (SELECT MAX(c.last_page) FROM pack_copy c WHERE c.edition_id = e.id),
    e.restricted_page = 1, e.restricted_pages = 0;
UPDATE pack_edition SET first_page = 1, own_pages = 2, last_page = 2 WHERE first_page IS NULL;

ALTER TABLE pack_edition
    MODIFY COLUMN held_on DATE NOT NULL COMMENT 'the day of the meeting that its cover names',
    MODIFY COLUMN starts_at TIME NOT NULL COMMENT 'civil time of Wales, as its cover names it',
    MODIFY COLUMN first_page INT NOT NULL COMMENT 'of what is open to all',
    MODIFY COLUMN own_pages INT NOT NULL COMMENT 'how many numbers are kept for cover and agenda',
    MODIFY COLUMN last_page INT NOT NULL COMMENT 'the last number used by what is open to all',
    MODIFY COLUMN restricted_page INT NOT NULL COMMENT 'first number of the restricted agenda',
    MODIFY COLUMN restricted_pages INT NOT NULL COMMENT 'how many numbers are kept for the restricted agenda',
    ADD CONSTRAINT pack_edition_pages CHECK (first_page >= 1 AND own_pages >= 1 AND last_page >= first_page AND restricted_page >= 1 AND restricted_pages >= 0),
    ADD CONSTRAINT pack_edition_supplement CHECK (supplement >= 0);

ALTER TABLE pack_edition_aud
    ADD COLUMN supplement INT AFTER number, ADD COLUMN held_on DATE AFTER issued_by, ADD COLUMN starts_at TIME AFTER held_on, ADD COLUMN place VARCHAR(200) AFTER starts_at,
    ADD COLUMN first_page INT AFTER place, ADD COLUMN own_pages INT AFTER first_page, ADD COLUMN last_page INT AFTER own_pages,
    ADD COLUMN restricted_page INT AFTER last_page, ADD COLUMN restricted_pages INT AFTER restricted_page;

CREATE TABLE pack_edition_item (
    id UUID NOT NULL,
    edition_id UUID NOT NULL,
    item_id UUID NOT NULL,
    number INT NOT NULL COMMENT 'on the agenda as it was issued',
    title_en VARCHAR(200) NULL,
    title_cy VARCHAR(200) NULL,
    purpose VARCHAR(15) NOT NULL,
    presenter VARCHAR(200) NULL COMMENT 'name, as it was',
    minutes INT NULL,
    classification VARCHAR(18) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT pack_edition_item_edition FOREIGN KEY (edition_id) REFERENCES pack_edition (id),
    CONSTRAINT pack_edition_item_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
    CONSTRAINT pack_edition_item_once UNIQUE (edition_id, item_id),
    CONSTRAINT pack_edition_item_title CHECK (title_en IS NOT NULL OR title_cy IS NOT NULL)
) COMMENT 'The agenda as an edition was issued with it; never altered';

CREATE TABLE pack_edition_paper (
    id UUID NOT NULL,
    edition_id UUID NOT NULL,
    item_id UUID NOT NULL,
    paper_id UUID NOT NULL,
    position INT NOT NULL COMMENT 'order in the edition, from 1',
    kind VARCHAR(9) NOT NULL COMMENT 'what the edition says of it: that it is here, to follow, or withdrawn',
    title_en VARCHAR(200) NULL,
    title_cy VARCHAR(200) NULL,
    version_en UUID NULL COMMENT 'for the English copies; the Welsh one where there is none',
    version_cy UUID NULL COMMENT 'for the Welsh copies; the English one where there is none',
    welsh_to_follow BOOLEAN NOT NULL,
    tabled BOOLEAN NOT NULL COMMENT 'put before the meeting on its day, and entered after it was held',
    series VARCHAR(8) NOT NULL COMMENT 'of page numbers: empty for what is open to all, otherwise R and the number of a restricted item',
    first_page INT NULL,
    last_page INT NULL COMMENT 'the last number kept for it: its longest version may need all of them',
    replaces_id UUID NULL COMMENT 'the place in an earlier edition that is no longer the newest',
    because VARCHAR(300) NULL COMMENT 'why a paper was withdrawn',
    PRIMARY KEY (id),
    CONSTRAINT pack_edition_paper_edition FOREIGN KEY (edition_id) REFERENCES pack_edition (id),
    CONSTRAINT pack_edition_paper_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
    CONSTRAINT pack_edition_paper_paper FOREIGN KEY (paper_id) REFERENCES paper (id),
    CONSTRAINT pack_edition_paper_english FOREIGN KEY (version_en) REFERENCES paper_version (id),
    CONSTRAINT pack_edition_paper_welsh FOREIGN KEY (version_cy) REFERENCES paper_version (id),
    CONSTRAINT pack_edition_paper_replaces FOREIGN KEY (replaces_id) REFERENCES pack_edition_paper (id),
    CONSTRAINT pack_edition_paper_once UNIQUE (edition_id, paper_id),
    CONSTRAINT pack_edition_paper_kind CHECK (kind IN ('BOUND','TO_FOLLOW','WITHDRAWN') AND (kind = 'BOUND') = (first_page IS NOT NULL)),
    CONSTRAINT pack_edition_paper_versions CHECK (kind <> 'BOUND' OR (version_en IS NOT NULL AND version_cy IS NOT NULL)),
    CONSTRAINT pack_edition_paper_pages CHECK ((first_page IS NULL) = (last_page IS NULL) AND (first_page IS NULL OR (first_page >= 1 AND last_page >= first_page))),
    CONSTRAINT pack_edition_paper_because CHECK (kind <> 'WITHDRAWN' OR because IS NOT NULL)
) COMMENT 'What an edition says of a paper, and on which pages it stands in every copy that holds it';

CREATE TABLE pack_copy_item (
    copy_id UUID NOT NULL,
    item_id UUID NOT NULL,
    papers BOOLEAN NOT NULL COMMENT 'whether it holds or names papers of the item, and not only the item',
    PRIMARY KEY (copy_id, item_id),
    CONSTRAINT pack_copy_item_copy FOREIGN KEY (copy_id) REFERENCES pack_copy (id),
    CONSTRAINT pack_copy_item_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
) COMMENT 'Which items a copy tells of: whoever may not see one of them cannot have the copy';

-- A copy may be made later, for somebody who has none; first and last page are those of what is open to all.
ALTER TABLE pack_copy
    ADD COLUMN made_at DATETIME(3) NULL COMMENT 'UTC; when it was made after the issue, otherwise null' AFTER last_page,
    ADD COLUMN made_by VARCHAR(120) NULL COMMENT 'who had it made after the issue' AFTER made_at,
    ADD COLUMN remake INT NOT NULL DEFAULT 0 COMMENT 'how often copies of the edition had been made after the issue, with this one; 0 for those of the issue';
ALTER TABLE pack_copy ADD CONSTRAINT pack_copy_each UNIQUE (edition_id, language, omitted_sha256, remake);
ALTER TABLE pack_copy DROP INDEX pack_copy_once;

-- Where a paper stands in a copy may be in a series of its own.
ALTER TABLE pack_part ADD COLUMN series VARCHAR(8) NOT NULL DEFAULT '' COMMENT 'of the page numbers, see pack_edition_paper' AFTER paper_version_id;

-- What was issued before: the agenda as it is now, and the pages of the copy that leaves nothing out.
INSERT INTO pack_edition_item (id, edition_id, item_id, number, title_en, title_cy, purpose, presenter, minutes, classification)
SELECT UUID(), e.id, i.id, i.position, i.title_en, i.title_cy, i.purpose, (SELECT p.name FROM person p WHERE p.id = i.presenter_id), i.minutes, i.classification
FROM pack_edition e JOIN agenda_item i ON i.meeting_id = e.meeting_id;

INSERT INTO pack_edition_paper (id, edition_id, item_id, paper_id, position, kind, title_en, title_cy, version_en, version_cy, welsh_to_follow, tabled, series, first_page, last_page)
SELECT UUID(), x.edition_id, x.item_id, x.paper_id, ROW_NUMBER() OVER (PARTITION BY x.edition_id ORDER BY x.first_page), 'BOUND', p.title_en, p.title_cy,
       COALESCE(x.version_en, x.version_cy), COALESCE(x.version_cy, x.version_en), FALSE, FALSE, '', x.first_page, x.last_page
FROM (SELECT c.edition_id AS edition_id, part.item_id AS item_id, v.paper_id AS paper_id,
             MAX(CASE WHEN c.language = 'EN' THEN v.id END) AS version_en, MAX(CASE WHEN c.language = 'CY' THEN v.id END) AS version_cy,
             MIN(part.first_page) AS first_page, MAX(part.last_page) AS last_page
      FROM pack_part part JOIN pack_copy c ON c.id = part.copy_id JOIN paper_version v ON v.id = part.paper_version_id
      WHERE NOT EXISTS (SELECT 1 FROM pack_copy_omission o WHERE o.copy_id = c.id)
      GROUP BY c.edition_id, part.item_id, v.paper_id) x JOIN paper p ON p.id = x.paper_id;

INSERT INTO pack_copy_item (copy_id, item_id, papers)
SELECT c.id, i.id, EXISTS (SELECT 1 FROM pack_part part WHERE part.copy_id = c.id AND part.item_id = i.id)
FROM pack_copy c JOIN pack_edition e ON e.id = c.edition_id JOIN agenda_item i ON i.meeting_id = e.meeting_id
WHERE i.classification = 'PUBLISHED' OR NOT EXISTS (SELECT 1 FROM pack_copy_omission o WHERE o.copy_id = c.id AND o.item_id = i.id);
