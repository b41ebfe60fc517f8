-- A contract may be changed without a notice also because it stays below the threshold, is under the health regime or is exempted.

ALTER TABLE contract_variation DROP CONSTRAINT contract_variation_notice;
ALTER TABLE contract_variation ADD CONSTRAINT contract_variation_notice CHECK (notice IN ('PUBLISHED','LIGHT_TOUCH','SMALL','BELOW_THRESHOLD','HEALTH','EXEMPT','OTHER_LAW') AND (notice = 'PUBLISHED') = (notice_on IS NOT NULL) AND (notice_on IS NULL OR notice_on <= agreed_on));
