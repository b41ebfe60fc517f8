-- Published by assessment: what it adds to the statutory chain (V056 tells of the columns). A section has not gone out as long as no assessment that uses it is signed off.
CREATE VIEW assessment_section_chain AS
SELECT s.id AS id, s.partnership_id AS partnership_id, CAST(NULL AS UUID) AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed,
       NOT EXISTS (SELECT 1 FROM section_use u JOIN assessment a ON a.id = u.assessment_id WHERE u.section_id = s.id AND a.state = 'SIGNED_OFF' AND a.withdrawn_on IS NULL) AS draft,
       CAST(NULL AS UUID) AS owner_account_id, CAST(s.id AS CHAR(36)) AS page, CAST(NULL AS CHAR(40)) AS reference, s.title_en AS title_en, s.title_cy AS title_cy,
       s.theme AS state, CAST(NULL AS DATE) AS on_date
FROM assessment_section s;

CREATE VIEW priority_chain AS
SELECT id AS id, partnership_id AS partnership_id, CAST(NULL AS UUID) AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft, CAST(NULL AS UUID) AS owner_account_id,
       CAST(id AS CHAR(36)) AS page, CAST(NULL AS CHAR(40)) AS reference, title_en AS title_en, title_cy AS title_cy, CAST(NULL AS CHAR(20)) AS state, period_from AS on_date
FROM priority WHERE withdrawn_on IS NULL;

-- A new edition of a section comes of the one that it supersedes.
CREATE VIEW section_edition_link AS
SELECT supersedes_id AS from_id, id AS to_id FROM assessment_section WHERE supersedes_id IS NOT NULL;

CREATE VIEW section_priority_link AS
SELECT section_id AS from_id, priority_id AS to_id FROM priority_section;

CREATE VIEW decision_priority_link AS
SELECT decision_id AS from_id, id AS to_id FROM priority WHERE withdrawn_on IS NULL;

CREATE VIEW priority_action_link AS
SELECT priority_id AS from_id, action_id AS to_id FROM priority_action;
