ALTER TABLE task ADD COLUMN owner TEXT NOT NULL DEFAULT '';

ALTER TABLE task ADD COLUMN owner_term TEXT NOT NULL DEFAULT '';

ALTER TABLE task ADD COLUMN sending TEXT NOT NULL DEFAULT '';

ALTER TABLE task ADD COLUMN sending_line TEXT NOT NULL DEFAULT '';

ALTER TABLE task ADD COLUMN sent_on TEXT NOT NULL DEFAULT '';

CREATE INDEX task_sending ON task (sending);

CREATE TABLE task_proof (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    task_id TEXT NOT NULL REFERENCES task (id),
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    by_user TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX task_proof_case ON task_proof (case_id);

CREATE INDEX task_proof_task ON task_proof (task_id, at);
