-- Under what each area and footprint may be used, as its source names it; and since when a row has been as it is.
-- What was brought in has the licence that its file names, or none; ours is claimed only for what the reference data holds.

ALTER TABLE area
    ADD COLUMN licence VARCHAR(200) NULL COMMENT 'under what it may be used, by its SPDX name or as the file words it; null: the file that it was brought in with names none' AFTER source_note,
    MODIFY COLUMN source_note VARCHAR(500) NULL COMMENT 'where it was read; null: the file that it was brought in with does not say';
ALTER TABLE area_aud ADD COLUMN licence VARCHAR(200) AFTER source_note;

ALTER TABLE footprint
    ADD COLUMN licence VARCHAR(200) NULL COMMENT 'under what it may be used, as its source names it; null: it names none' AFTER source_note;
ALTER TABLE footprint_aud ADD COLUMN licence VARCHAR(200) AFTER source_note;

-- What no person has changed is still the reference data; of the rest the source is not known.
UPDATE area a SET a.source_note = 'Office for National Statistics (Census 2021); Natural Earth (outline)', a.licence = 'OGL-UK-3.0'
WHERE a.level = 'PRINCIPAL' AND a.source_note IS NULL
    AND NOT EXISTS (SELECT 1 FROM area_aud x JOIN revision r ON r.id = x.rev WHERE x.id = a.id AND r.actor_id IS NOT NULL);

-- published by security: when each transaction changed something, but not who acted; readers: those who say what changed since
CREATE VIEW revision_facts AS SELECT id, changed_at FROM revision;
