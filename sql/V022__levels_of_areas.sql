-- Levels of areas: wards and small areas beside the 22 principal ones, each within one of them; and no footprint covers an area twice at a time.

ALTER TABLE area
    ADD COLUMN level VARCHAR(9) NOT NULL DEFAULT 'PRINCIPAL' COMMENT 'principal areas are registered from reference data, the others by import' AFTER gss_code,
    ADD COLUMN parent_id UUID NULL COMMENT 'the principal area that it lies in; null for a principal area' AFTER level,
    ADD COLUMN parent_level VARCHAR(9) NULL COMMENT 'PRINCIPAL where there is a parent: so that none but a principal area can be one, and no chain of parents comes back to its start' AFTER parent_id,
    ADD COLUMN valid_from DATE NULL COMMENT 'first day; null: not known, or always' AFTER iso_code,
    ADD COLUMN valid_to DATE NULL COMMENT 'last day; null: no end' AFTER valid_from,
    ADD COLUMN source_note VARCHAR(500) NULL COMMENT 'where an imported area was read; null: reference data, see SOURCES.md' AFTER confidence,
    MODIFY COLUMN land_km2 DECIMAL(10,4) NOT NULL COMMENT 'square kilometres; whole ones for principal areas',
    MODIFY COLUMN population_rounded INT NULL COMMENT 'as published, rounded to 100; principal areas only',
    MODIFY COLUMN grid_column INT NULL COMMENT 'column in the tile-grid map, from 0; principal areas only',
    MODIFY COLUMN grid_row INT NULL COMMENT 'row in the tile-grid map, from 0; principal areas only',
    MODIFY COLUMN iso_code VARCHAR(6) NULL COMMENT 'ISO 3166-2; principal areas only',
    DROP CONSTRAINT area_population,
    COMMENT 'An area of Wales: a principal area (county or county borough), or a ward or small area within one';

ALTER TABLE area
    ADD CONSTRAINT area_population CHECK (population > 0 AND (population_rounded IS NULL OR population_rounded > 0) AND land_km2 > 0),
    ADD CONSTRAINT area_level_known CHECK (level IN ('PRINCIPAL','WARD','LSOA')),
    ADD CONSTRAINT area_lies_in_one CHECK ((level = 'PRINCIPAL') = (parent_id IS NULL) AND (parent_id IS NULL) = (parent_level IS NULL)),
    ADD CONSTRAINT area_parent_level CHECK (parent_level = 'PRINCIPAL'),
    ADD CONSTRAINT area_principal CHECK (level <> 'PRINCIPAL' OR (population_rounded IS NOT NULL AND grid_column IS NOT NULL AND grid_row IS NOT NULL AND iso_code IS NOT NULL)),
    ADD CONSTRAINT area_validity CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to),
    ADD CONSTRAINT area_id_level UNIQUE (id, level),
    ADD INDEX area_level (level, name_en);

ALTER TABLE area
    ADD CONSTRAINT area_parent FOREIGN KEY (parent_id, parent_level) REFERENCES area (id, level);

ALTER TABLE area_aud
    ADD COLUMN level VARCHAR(9) AFTER gss_code,
    ADD COLUMN parent_id UUID AFTER level,
    ADD COLUMN valid_from DATE AFTER iso_code,
    ADD COLUMN valid_to DATE AFTER valid_from,
    ADD COLUMN source_note VARCHAR(500) AFTER confidence,
    MODIFY COLUMN land_km2 DECIMAL(10,4);

UPDATE area_aud SET level = 'PRINCIPAL';

-- The rule 'an area at most once at a time' is the database's own: an application-time period that may not overlap
ALTER TABLE footprint_area
    ADD INDEX footprint_area_by_footprint (footprint_id),
    DROP INDEX footprint_area_once;

ALTER TABLE footprint_area
    DROP COLUMN starts,
    ADD COLUMN covers_from DATE NOT NULL DEFAULT '1000-01-01' COMMENT 'valid_from, open starts included',
    ADD COLUMN covers_until DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'the day after valid_to, open ends included';

UPDATE footprint_area SET covers_from = COALESCE(valid_from, '1000-01-01'), covers_until = COALESCE(valid_to + INTERVAL 1 DAY, '9999-12-31')
WHERE valid_from IS NOT NULL OR valid_to IS NOT NULL;

ALTER TABLE footprint_area
    ADD PERIOD FOR covers (covers_from, covers_until);

ALTER TABLE footprint_area
    ADD CONSTRAINT footprint_area_once UNIQUE (footprint_id, area_id, covers WITHOUT OVERLAPS),
    ADD CONSTRAINT footprint_area_covers CHECK (covers_from = COALESCE(valid_from, DATE '1000-01-01') AND covers_until = COALESCE(valid_to + INTERVAL 1 DAY, DATE '9999-12-31'));

-- Published read contract: areas of every level, and which level that is
CREATE OR REPLACE VIEW area_facts AS
SELECT id, gss_code AS code, name_en, name_cy, level, parent_id FROM area;

-- What layers are measured by stays the 22 principal areas
CREATE OR REPLACE VIEW area_measures AS
SELECT gss_code AS code, name_en, name_cy, population, CAST(land_km2 AS SIGNED) AS land_km2, grid_column, grid_row FROM area WHERE level = 'PRINCIPAL';

CREATE OR REPLACE VIEW footprint_cover AS
SELECT f.id AS footprint_id, f.code AS footprint_code, f.name_en AS name_en, f.name_cy AS name_cy, f.name_cy_status AS name_cy_status, l.code AS layer_code,
       f.status AS status, NOT (f.status = 'UNCONFIRMED' OR (f.status = 'HISTORIC' AND f.valid_to IS NULL)) AS counts,
       f.valid_from AS valid_from, f.valid_to AS valid_to, f.confidence AS confidence, f.source_note AS source_note,
       a.gss_code AS area_code, c.coverage AS coverage, c.valid_from AS cover_from, c.valid_to AS cover_to
FROM footprint_area c JOIN footprint f ON f.id = c.footprint_id JOIN layer l ON l.id = f.layer_id JOIN area a ON a.id = c.area_id AND a.level = 'PRINCIPAL';

CREATE OR REPLACE VIEW footprint_cover_facts AS
SELECT f.id AS footprint_id, f.code AS footprint_code, f.status AS status, f.valid_from AS valid_from, f.valid_to AS valid_to, l.code AS layer_code, l.kind AS layer_kind,
       c.area_id AS area_id, a.gss_code AS area_code, a.name_en AS area_name_en, a.name_cy AS area_name_cy, a.population AS population, c.coverage AS coverage,
       c.valid_from AS cover_from, c.valid_to AS cover_to
FROM footprint f JOIN layer l ON l.id = f.layer_id
LEFT JOIN (footprint_area c JOIN area a ON a.id = c.area_id AND a.level = 'PRINCIPAL') ON c.footprint_id = f.id;
