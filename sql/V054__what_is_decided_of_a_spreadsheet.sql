-- A spreadsheet on its way in: lines that somebody leaves out, such as totals, and names that somebody confirmed although they are not written as
-- they stand in the registers. Nothing of it is kept once the spreadsheet was imported or has waited too long.
ALTER TABLE import_upload
    ADD COLUMN left_lines VARCHAR(4000) NOT NULL DEFAULT '' COMMENT 'numbers of lines that are left out, separated by commas' AFTER since,
    ADD COLUMN agreed_names CHAR(64) NULL COMMENT 'fingerprint (SHA-256) of the names that were confirmed; null where none were' AFTER left_lines;
