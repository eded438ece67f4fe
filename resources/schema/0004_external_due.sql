ALTER TABLE request_case ADD COLUMN external_due TEXT NOT NULL DEFAULT '';
