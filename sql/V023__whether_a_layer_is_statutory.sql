-- Whether law asks for a layer's footprints, so that the review can set statutory layers apart. The reference file says it in the words of the statutory basis:
-- 'None …', '… no statutory effect' and 'Various' are not.

ALTER TABLE layer ADD COLUMN statutory BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'law asks for it, see statutory_basis';
ALTER TABLE layer_aud ADD COLUMN statutory BOOLEAN;

UPDATE layer SET statutory = NOT (statutory_basis_en LIKE 'None%' OR statutory_basis_en LIKE '%no statutory effect%' OR statutory_basis_en = 'Various');

CREATE OR REPLACE VIEW layer_profile AS
SELECT code, name_en, name_cy, level, sponsor, devolved, divides_wales, statutory, statutory_basis_en, statutory_basis_cy FROM layer;
