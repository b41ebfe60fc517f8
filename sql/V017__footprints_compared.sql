-- Footprints compared: what other capabilities may know of areas, layers and covers, in order to measure how layers lie to each other.
-- Published read contracts only, no table.

-- The areas to measure by.
CREATE VIEW area_measures AS
SELECT gss_code AS code, name_en, name_cy, population, land_km2, grid_column, grid_row FROM area;

-- What a layer is.
CREATE VIEW layer_profile AS
SELECT code, name_en, name_cy, level, sponsor, devolved, divides_wales, statutory_basis_en, statutory_basis_cy FROM layer;

-- One row for each area that a footprint covers, with both periods: it counts on a date that lies in both.
-- Unconfirmed footprints, and historic ones whose end nobody knows (counts = 0), are counted only when asked.
CREATE VIEW footprint_cover AS
SELECT f.id AS footprint_id, f.code AS footprint_code, f.name_en AS name_en, f.name_cy AS name_cy, f.name_cy_status AS name_cy_status, l.code AS layer_code,
       f.status AS status, NOT (f.status = 'UNCONFIRMED' OR (f.status = 'HISTORIC' AND f.valid_to IS NULL)) AS counts,
       f.valid_from AS valid_from, f.valid_to AS valid_to, f.confidence AS confidence, f.source_note AS source_note,
       a.gss_code AS area_code, c.coverage AS coverage, c.valid_from AS cover_from, c.valid_to AS cover_to
FROM footprint_area c JOIN footprint f ON f.id = c.footprint_id JOIN layer l ON l.id = f.layer_id JOIN area a ON a.id = c.area_id;
