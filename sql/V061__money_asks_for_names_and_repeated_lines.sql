-- What somebody says of the lines and names that the preview of an organisation's spreadsheet points out, as V054 keeps it for those of partnerships.
ALTER TABLE money_upload
    ADD COLUMN left_lines TEXT NULL COMMENT 'numbers of lines that are left out, separated by commas; null where nobody has said so' AFTER remembered,
    ADD COLUMN agreed_names CHAR(64) NULL COMMENT 'fingerprint (SHA-256) of the names that were confirmed; null where none were' AFTER left_lines;

-- Suppliers are told apart letter for letter: one that was remembered without case and accents is proposed no more, but stands first in the list.
ALTER TABLE money_matching
    MODIFY owners MEDIUMTEXT NULL COMMENT 'the same by a word of the line as it is written, such as its supplier: a line for each';
