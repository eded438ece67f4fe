ALTER TABLE request_case ADD COLUMN shared_entry TEXT NOT NULL DEFAULT '';
