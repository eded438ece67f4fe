ALTER TABLE request_item ADD COLUMN concern TEXT NOT NULL DEFAULT '';

CREATE INDEX task_owner ON task (owner, term, holder) WHERE owner <> '';
