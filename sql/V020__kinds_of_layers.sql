-- What kind of map a layer is: boards of partnerships, areas of bodies, or units of statistics and planning, so that the last are never counted as boards.
-- The reason for each is in src/main/resources/reference/layer_kinds.csv, by which layers registered from now on get theirs.

ALTER TABLE layer ADD COLUMN kind VARCHAR(11) NULL COMMENT 'PARTNERSHIP: boards on which bodies sit; OPERATIONAL: areas of bodies and their services; PLANNING: units of law, statistics, planning and deals';
ALTER TABLE layer_aud ADD COLUMN kind VARCHAR(11);

UPDATE layer SET kind = CASE
    WHEN code IN ('CSP','REGCSB','PSB','RPB','APB','VAWDASV','RSB','RHSCG','LCJB','LRF','MAPPA','YJS','SVD','CONTEST','COHESION','CJC','RSP') THEN 'PARTNERSHIP'
    WHEN code IN ('CDA_AREA','CSP_STAT','VAWSTRAT','ECONREG','GROWTH','RCA') THEN 'PLANNING'
    ELSE 'OPERATIONAL' END;

ALTER TABLE layer MODIFY COLUMN kind VARCHAR(11) NOT NULL COMMENT 'PARTNERSHIP: boards on which bodies sit; OPERATIONAL: areas of bodies and their services; PLANNING: units of law, statistics, planning and deals';
ALTER TABLE layer ADD CONSTRAINT layer_kind CHECK (kind IN ('PARTNERSHIP','OPERATIONAL','PLANNING'));
