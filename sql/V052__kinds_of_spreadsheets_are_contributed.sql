-- Kinds of spreadsheets are contributed by the capabilities that keep what they bring: a new one needs no line in the schema. Names that are stored stay as they are.

ALTER TABLE import_batch DROP CONSTRAINT import_batch_kind, MODIFY kind VARCHAR(30) NOT NULL COMMENT 'name of the kind of spreadsheet, as its capability gives it';
ALTER TABLE import_batch_aud MODIFY kind VARCHAR(30);
ALTER TABLE import_upload DROP CONSTRAINT import_upload_kind, MODIFY kind VARCHAR(30) NOT NULL COMMENT 'name of the kind of spreadsheet, as its capability gives it';
ALTER TABLE money_import DROP CONSTRAINT money_import_kind, MODIFY kind VARCHAR(30) NOT NULL COMMENT 'name of the kind of spreadsheet, as its capability gives it';
ALTER TABLE money_import_aud MODIFY kind VARCHAR(30);
ALTER TABLE money_upload DROP CONSTRAINT money_upload_kind, MODIFY kind VARCHAR(30) NOT NULL COMMENT 'name of the kind of spreadsheet, as its capability gives it';

-- What of an import is there, and what was built upon it, is put together from what the capabilities publish (person_import_facts and the like, V051): no view
-- reads all of them any more.
DROP VIEW import_content;
DROP VIEW money_import_content;
