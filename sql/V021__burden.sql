-- What the brief on an area and the burden of boards read of the other capabilities: published views, which cannot take a date and therefore carry the periods.

-- Of places: which area each footprint covers, wholly or partly, and when; a footprint whose areas are not known has one row without an area.
CREATE VIEW footprint_cover_facts AS
SELECT f.id AS footprint_id, f.code AS footprint_code, f.status AS status, f.valid_from AS valid_from, f.valid_to AS valid_to, l.code AS layer_code, l.kind AS layer_kind,
       c.area_id AS area_id, a.gss_code AS area_code, a.name_en AS area_name_en, a.name_cy AS area_name_cy, a.population AS population, c.coverage AS coverage,
       c.valid_from AS cover_from, c.valid_to AS cover_to
FROM footprint f JOIN layer l ON l.id = f.layer_id LEFT JOIN footprint_area c ON c.footprint_id = f.id LEFT JOIN area a ON a.id = c.area_id;

-- Of organisations: the footprint that each body covers, where one is known.
CREATE VIEW organisation_footprint_facts AS
SELECT id, code, name_en, name_cy, name_cy_status, kind, footprint_id FROM organisation;

-- Of partnerships: over which footprint; whom to write to is only for those who may read how the partnership works.
CREATE VIEW partnership_facts AS
SELECT id, footprint_id, secretariat, contact_email, web_address FROM partnership;

CREATE VIEW governance_name_facts AS
SELECT g.id AS id, g.partnership_id AS partnership_id, g.kind AS kind, g.to_partnership_id AS to_partnership_id, o.code AS to_organisation_code,
       COALESCE(o.name_en, f.name_en) AS to_name_en, COALESCE(o.name_cy, f.name_cy) AS to_name_cy, COALESCE(o.name_cy_status, f.name_cy_status) AS to_name_cy_status,
       g.note AS note, g.valid_from AS valid_from, g.valid_to AS valid_to
FROM governance_link g LEFT JOIN organisation o ON o.id = g.to_organisation_id
LEFT JOIN partnership p ON p.id = g.to_partnership_id LEFT JOIN footprint f ON f.id = p.footprint_id;

-- Of duties: which body each reaches, by its kind, by name or by the two lists of the 1998 Act, and which layer's bodies.
CREATE VIEW duty_reach_facts AS
SELECT d.id AS duty_id, d.code AS duty_code, d.title_en AS title_en, d.title_cy AS title_cy, d.legislation_en AS legislation_en, d.legislation_cy AS legislation_cy,
       d.section_en AS section_en, d.section_cy AS section_cy, d.confidence AS confidence, d.source AS source, b.strength AS strength,
       o.id AS organisation_id, NULL AS layer_code
FROM duty_binding b JOIN duty d ON d.id = b.duty_id
JOIN organisation o ON (b.binds = 'RESPONSIBLE_AUTHORITY' AND o.responsible_authority) OR (b.binds = 'SECTION17' AND o.section17 = 'BOUND')
    OR (b.binds = 'KIND' AND b.target = o.kind) OR (b.binds = 'ORGANISATION' AND b.target = o.code)
UNION ALL
SELECT d.id, d.code, d.title_en, d.title_cy, d.legislation_en, d.legislation_cy, d.section_en, d.section_cy, d.confidence, d.source, b.strength, NULL, b.target
FROM duty_binding b JOIN duty d ON d.id = b.duty_id WHERE b.binds = 'LAYER';
