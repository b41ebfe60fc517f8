-- Published by assessment: assessments and plans as objects of the statutory chain (V056 tells of the columns). An assessment has not gone out until it is signed off.
CREATE VIEW assessment_chain AS
SELECT id AS id, partnership_id AS partnership_id, CAST(NULL AS UUID) AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, state <> 'SIGNED_OFF' AS draft,
       CAST(NULL AS UUID) AS owner_account_id, CAST(id AS CHAR(36)) AS page, CAST(NULL AS CHAR(40)) AS reference, title_en AS title_en, title_cy AS title_cy,
       state AS state, period_from AS on_date
FROM assessment WHERE withdrawn_on IS NULL;

CREATE VIEW partnership_plan_chain AS
SELECT id AS id, partnership_id AS partnership_id, CAST(NULL AS UUID) AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft,
       CAST(NULL AS UUID) AS owner_account_id, CAST(id AS CHAR(36)) AS page, CAST(NULL AS CHAR(40)) AS reference, title_en AS title_en, title_cy AS title_cy,
       CAST(NULL AS CHAR(20)) AS state, period_from AS on_date
FROM partnership_plan;

CREATE VIEW assessment_section_link AS
SELECT assessment_id AS from_id, section_id AS to_id FROM section_use;

-- The decision by which it was signed off.
CREATE VIEW decision_assessment_link AS
SELECT decision_id AS from_id, id AS to_id FROM assessment WHERE withdrawn_on IS NULL AND decision_id IS NOT NULL;

-- What the plan is made of.
CREATE VIEW priority_plan_link AS
SELECT id AS from_id, plan_id AS to_id FROM priority WHERE withdrawn_on IS NULL AND plan_id IS NOT NULL;
