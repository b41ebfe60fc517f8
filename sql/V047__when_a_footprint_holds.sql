-- When a footprint holds is said once, and since when a layer is there is published beside what it is. Published by place; whoever compares, counts or draws footprints may read it.

-- One row for each footprint of each layer, with its term. One without a start, or with one that is known roughly, begins no sooner than its layer, where that has a beginning. Where valid_from is null, nobody knows since when it has been there.
CREATE VIEW footprint_term AS
SELECT f.id AS footprint_id, f.code AS footprint_code, f.name_en AS name_en, f.name_cy AS name_cy, f.name_cy_status AS name_cy_status, l.code AS layer_code, l.kind AS layer_kind,
       f.status AS status, NOT (f.status = 'UNCONFIRMED' OR (f.status = 'HISTORIC' AND f.valid_to IS NULL)) AS counts,
       CASE WHEN f.valid_from IS NOT NULL AND (f.valid_from_precision = 'DAY' OR l.commenced_on IS NULL OR l.commenced_on < f.valid_from) THEN f.valid_from ELSE l.commenced_on END AS valid_from,
       f.valid_to AS valid_to, f.confidence AS confidence, f.source_note AS source_note
FROM footprint f JOIN layer l ON l.id = f.layer_id;

-- The two views of what footprints cover read the term there; they join no table that they did not join before.
CREATE OR REPLACE VIEW footprint_cover AS
SELECT t.footprint_id AS footprint_id, t.footprint_code AS footprint_code, t.name_en AS name_en, t.name_cy AS name_cy, t.name_cy_status AS name_cy_status, t.layer_code AS layer_code,
       t.status AS status, t.counts AS counts, t.valid_from AS valid_from, t.valid_to AS valid_to, t.confidence AS confidence, t.source_note AS source_note,
       a.gss_code AS area_code, c.coverage AS coverage, COALESCE(c.valid_from, a.valid_from) AS cover_from, c.valid_to AS cover_to
FROM footprint_area c JOIN footprint_term t ON t.footprint_id = c.footprint_id JOIN area a ON a.id = c.area_id;

CREATE OR REPLACE VIEW footprint_cover_facts AS
SELECT t.footprint_id AS footprint_id, t.footprint_code AS footprint_code, t.status AS status, t.valid_from AS valid_from, t.valid_to AS valid_to,
       t.layer_code AS layer_code, t.layer_kind AS layer_kind,
       c.area_id AS area_id, a.gss_code AS area_code, a.name_en AS area_name_en, a.name_cy AS area_name_cy, a.population AS population, c.coverage AS coverage,
       COALESCE(c.valid_from, a.valid_from) AS cover_from, c.valid_to AS cover_to
FROM footprint_term t LEFT JOIN footprint_area c ON c.footprint_id = t.footprint_id LEFT JOIN area a ON a.id = c.area_id;

CREATE OR REPLACE VIEW layer_profile AS
SELECT code, name_en, name_cy, level, sponsor, devolved, divides_wales, statutory, statutory_basis_en, statutory_basis_cy, commenced_on FROM layer;
