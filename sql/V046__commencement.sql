-- Since when an area, a layer and a duty are there: before that day nothing of them is known, and nothing is covered. A day comes from the instrument, which is named; where none was read there is none.

ALTER TABLE layer
    ADD COLUMN commenced_on DATE NULL COMMENT 'first day on which law or an agreement provides for its footprints; null: not known' AFTER statutory,
    ADD COLUMN commencement_source VARCHAR(200) NULL COMMENT 'the instrument that says so' AFTER commenced_on,
    ADD CONSTRAINT layer_commencement CHECK ((commenced_on IS NULL) = (commencement_source IS NULL));
ALTER TABLE layer_aud
    ADD COLUMN commenced_on DATE,
    ADD COLUMN commencement_source VARCHAR(200);

ALTER TABLE duty
    ADD COLUMN commenced_on DATE NULL COMMENT 'first day on which it is in force; null: not known' AFTER review_cycle_cy,
    ADD COLUMN commencement_source VARCHAR(200) NULL COMMENT 'the instrument that says so' AFTER commenced_on,
    ADD CONSTRAINT duty_commencement CHECK ((commenced_on IS NULL) = (commencement_source IS NULL));
ALTER TABLE duty_aud
    ADD COLUMN commenced_on DATE,
    ADD COLUMN commencement_source VARCHAR(200);

-- A footprint without a start, or with one that is known roughly, begins no sooner than its layer, where that has a beginning, and covers no area before that began.
CREATE OR REPLACE VIEW footprint_cover AS
SELECT f.id AS footprint_id, f.code AS footprint_code, f.name_en AS name_en, f.name_cy AS name_cy, f.name_cy_status AS name_cy_status, l.code AS layer_code,
       f.status AS status, NOT (f.status = 'UNCONFIRMED' OR (f.status = 'HISTORIC' AND f.valid_to IS NULL)) AS counts,
       CASE WHEN f.valid_from IS NOT NULL AND (f.valid_from_precision = 'DAY' OR l.commenced_on IS NULL OR l.commenced_on < f.valid_from) THEN f.valid_from ELSE l.commenced_on END AS valid_from, f.valid_to AS valid_to, f.confidence AS confidence, f.source_note AS source_note,
       a.gss_code AS area_code, c.coverage AS coverage, COALESCE(c.valid_from, a.valid_from) AS cover_from, c.valid_to AS cover_to
FROM footprint_area c JOIN footprint f ON f.id = c.footprint_id JOIN layer l ON l.id = f.layer_id JOIN area a ON a.id = c.area_id;

CREATE OR REPLACE VIEW footprint_cover_facts AS
SELECT f.id AS footprint_id, f.code AS footprint_code, f.status AS status, CASE WHEN f.valid_from IS NOT NULL AND (f.valid_from_precision = 'DAY' OR l.commenced_on IS NULL OR l.commenced_on < f.valid_from) THEN f.valid_from ELSE l.commenced_on END AS valid_from, f.valid_to AS valid_to,
       l.code AS layer_code, l.kind AS layer_kind,
       c.area_id AS area_id, a.gss_code AS area_code, a.name_en AS area_name_en, a.name_cy AS area_name_cy, a.population AS population, c.coverage AS coverage,
       COALESCE(c.valid_from, a.valid_from) AS cover_from, c.valid_to AS cover_to
FROM footprint f JOIN layer l ON l.id = f.layer_id LEFT JOIN footprint_area c ON c.footprint_id = f.id LEFT JOIN area a ON a.id = c.area_id;

CREATE OR REPLACE VIEW duty_facts AS
SELECT code, title_en, title_cy, legislation_en, legislation_cy, section_en, section_cy, commenced_on FROM duty;

CREATE OR REPLACE VIEW duty_reach_facts AS
SELECT d.id AS duty_id, d.code AS duty_code, d.title_en AS title_en, d.title_cy AS title_cy, d.legislation_en AS legislation_en, d.legislation_cy AS legislation_cy,
       d.section_en AS section_en, d.section_cy AS section_cy, d.commenced_on AS commenced_on, d.confidence AS confidence, d.source AS source, b.strength AS strength,
       o.id AS organisation_id, NULL AS layer_code
FROM duty_binding b JOIN duty d ON d.id = b.duty_id
JOIN organisation o ON (b.binds = 'RESPONSIBLE_AUTHORITY' AND o.responsible_authority) OR (b.binds = 'SECTION17' AND o.section17 = 'BOUND')
    OR (b.binds = 'KIND' AND b.target = o.kind) OR (b.binds = 'ORGANISATION' AND b.target = o.code)
UNION ALL
SELECT d.id, d.code, d.title_en, d.title_cy, d.legislation_en, d.legislation_cy, d.section_en, d.section_cy, d.commenced_on, d.confidence, d.source, b.strength, NULL, b.target
FROM duty_binding b JOIN duty d ON d.id = b.duty_id WHERE b.binds = 'LAYER';
