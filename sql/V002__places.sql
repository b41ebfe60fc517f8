-- Places: principal areas, partnership layers and the footprints of each layer over time.
-- Source of the data: src/main/resources/reference, with the provenance of every row kept.

CREATE TABLE area (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    gss_code CHAR(9) NOT NULL COMMENT 'code of the Office for National Statistics',
    name_en VARCHAR(100) NOT NULL,
    name_cy VARCHAR(100) NOT NULL,
    population INT NOT NULL COMMENT 'usual residents, Census 2021, unrounded; the column to sum',
    population_rounded INT NOT NULL COMMENT 'as published, rounded to 100',
    land_km2 INT NOT NULL COMMENT 'square kilometres',
    grid_column INT NOT NULL COMMENT 'column in the tile-grid map, from 0',
    grid_row INT NOT NULL COMMENT 'row in the tile-grid map, from 0',
    iso_code VARCHAR(6) NOT NULL COMMENT 'ISO 3166-2',
    confidence VARCHAR(6) NOT NULL,
    outline MEDIUMTEXT NOT NULL COMMENT 'GeoJSON geometry (RFC 7946), WGS 84',
    PRIMARY KEY (id),
    CONSTRAINT area_gss_code UNIQUE (gss_code),
    CONSTRAINT area_gss_code_form CHECK (gss_code REGEXP '^W[0-9]{8}$'),
    CONSTRAINT area_population CHECK (population > 0 AND population_rounded > 0 AND land_km2 > 0),
    CONSTRAINT area_confidence CHECK (confidence IN ('HIGH','MEDIUM','LOW'))
) COMMENT 'A principal area (county or county borough) of Wales';

CREATE TABLE area_aud (
    id UUID NOT NULL,
    gss_code CHAR(9),
    name_en VARCHAR(100),
    name_cy VARCHAR(100),
    population INT,
    population_rounded INT,
    land_km2 INT,
    grid_column INT,
    grid_row INT,
    iso_code VARCHAR(6),
    confidence VARCHAR(6),
    outline MEDIUMTEXT,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT area_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX area_aud_id (id, rev)
) COMMENT 'History of area: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE layer (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    code VARCHAR(10) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    name_cy VARCHAR(120) NOT NULL,
    level VARCHAR(8) NOT NULL,
    sponsor VARCHAR(20) NOT NULL,
    devolved VARCHAR(5) NOT NULL,
    statutory_basis_en VARCHAR(400) NOT NULL,
    statutory_basis_cy VARCHAR(400) NULL,
    description_en VARCHAR(800) NOT NULL,
    description_cy VARCHAR(800) NULL,
    divides_wales BOOLEAN NOT NULL COMMENT 'every area should lie in exactly one footprint',
    confidence VARCHAR(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT layer_code UNIQUE (code),
    CONSTRAINT layer_level CHECK (level IN ('LOCAL','REGIONAL','NATIONAL')),
    CONSTRAINT layer_devolved CHECK (devolved IN ('YES','NO','MIXED')),
    CONSTRAINT layer_confidence CHECK (confidence IN ('HIGH','MEDIUM','LOW'))
) COMMENT 'A partnership layer: one kind of map of Wales, such as the Public Services Boards';

CREATE TABLE layer_aud (
    id UUID NOT NULL,
    code VARCHAR(10),
    name_en VARCHAR(120),
    name_cy VARCHAR(120),
    level VARCHAR(8),
    sponsor VARCHAR(20),
    devolved VARCHAR(5),
    statutory_basis_en VARCHAR(400),
    statutory_basis_cy VARCHAR(400),
    description_en VARCHAR(800),
    description_cy VARCHAR(800),
    divides_wales BOOLEAN,
    confidence VARCHAR(6),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT layer_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX layer_aud_id (id, rev)
) COMMENT 'History of layer: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE footprint (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    code VARCHAR(12) NOT NULL,
    layer_id UUID NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    name_cy VARCHAR(120) NULL,
    name_cy_status VARCHAR(11) NOT NULL,
    valid_from DATE NULL COMMENT 'null: the start is not known',
    valid_from_precision VARCHAR(5) NULL,
    valid_to DATE NULL COMMENT 'last day; null: no end',
    valid_to_precision VARCHAR(5) NULL,
    status VARCHAR(11) NOT NULL,
    confidence VARCHAR(6) NOT NULL,
    evidence VARCHAR(8) NOT NULL,
    source_note VARCHAR(500) NOT NULL COMMENT 'where the row was read; marks S01 and so on are listed in SOURCES.md',
    PRIMARY KEY (id),
    CONSTRAINT footprint_code UNIQUE (code),
    CONSTRAINT footprint_layer FOREIGN KEY (layer_id) REFERENCES layer (id),
    CONSTRAINT footprint_status CHECK (status IN ('CURRENT','HISTORIC','UNCONFIRMED')),
    CONSTRAINT footprint_period CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to),
    CONSTRAINT footprint_from_precision CHECK ((valid_from IS NULL) = (valid_from_precision IS NULL)),
    CONSTRAINT footprint_to_precision CHECK ((valid_to IS NULL) = (valid_to_precision IS NULL)),
    CONSTRAINT footprint_confidence CHECK (confidence IN ('HIGH','MEDIUM','LOW')),
    CONSTRAINT footprint_evidence CHECK (evidence IN ('SOURCE','PARTLY','GENERAL')),
    CONSTRAINT footprint_welsh CHECK (name_cy_status IN ('OFFICIAL','CONSTRUCTED','NONE') AND (name_cy IS NULL) = (name_cy_status = 'NONE')),
    INDEX footprint_layer_period (layer_id, status, valid_from, valid_to)
) COMMENT 'A footprint: the set of areas that one body of a layer covers, over a period';

CREATE TABLE footprint_aud (
    id UUID NOT NULL,
    code VARCHAR(12),
    layer_id UUID,
    name_en VARCHAR(120),
    name_cy VARCHAR(120),
    name_cy_status VARCHAR(11),
    valid_from DATE,
    valid_from_precision VARCHAR(5),
    valid_to DATE,
    valid_to_precision VARCHAR(5),
    status VARCHAR(11),
    confidence VARCHAR(6),
    evidence VARCHAR(8),
    source_note VARCHAR(500),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT footprint_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX footprint_aud_id (id, rev)
) COMMENT 'History of footprint: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE footprint_area (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    footprint_id UUID NOT NULL,
    area_id UUID NOT NULL,
    coverage VARCHAR(7) NOT NULL,
    confidence VARCHAR(6) NOT NULL,
    valid_from DATE NULL COMMENT 'null: as long as the footprint',
    valid_to DATE NULL COMMENT 'null: as long as the footprint',
    starts DATE GENERATED ALWAYS AS (COALESCE(valid_from, DATE '1000-01-01')) VIRTUAL COMMENT 'so that an open start counts in the unique key',
    PRIMARY KEY (id),
    CONSTRAINT footprint_area_footprint FOREIGN KEY (footprint_id) REFERENCES footprint (id),
    CONSTRAINT footprint_area_area FOREIGN KEY (area_id) REFERENCES area (id),
    CONSTRAINT footprint_area_once UNIQUE (footprint_id, area_id, starts),
    CONSTRAINT footprint_area_coverage CHECK (coverage IN ('FULL','PARTIAL')),
    CONSTRAINT footprint_area_confidence CHECK (confidence IN ('HIGH','MEDIUM','LOW')),
    CONSTRAINT footprint_area_period CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to),
    INDEX footprint_area_by_area (area_id)
) COMMENT 'That a footprint covers an area, wholly or partly; over its own period where that is shorter than the footprint';

CREATE TABLE footprint_area_aud (
    id UUID NOT NULL,
    footprint_id UUID,
    area_id UUID,
    coverage VARCHAR(7),
    confidence VARCHAR(6),
    valid_from DATE,
    valid_to DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT footprint_area_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX footprint_area_aud_id (id, rev)
) COMMENT 'History of footprint_area: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- Published read contract: what other capabilities may know of areas, layers and footprints.
CREATE VIEW area_facts AS
SELECT id, gss_code AS code, name_en, name_cy FROM area;

CREATE VIEW layer_facts AS
SELECT id, code, name_en, name_cy FROM layer;

CREATE VIEW footprint_facts AS
SELECT f.id AS id, f.code AS code, f.name_en AS name_en, f.name_cy AS name_cy, f.name_cy_status AS name_cy_status, f.status AS status,
       l.code AS layer_code, l.name_en AS layer_name_en, l.name_cy AS layer_name_cy
FROM footprint f JOIN layer l ON l.id = f.layer_id;
