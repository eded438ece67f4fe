ALTER TABLE request_item ADD COLUMN purposes TEXT NOT NULL DEFAULT '';

ALTER TABLE request_item ADD COLUMN consequences_told TEXT NOT NULL DEFAULT '';

ALTER TABLE task ADD COLUMN purpose TEXT NOT NULL DEFAULT '';

CREATE TABLE ground_test (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    item_id TEXT NOT NULL REFERENCES request_item (id),
    ground TEXT NOT NULL,
    holds INTEGER NOT NULL,
    reason TEXT NOT NULL,
    by_user TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX ground_test_case ON ground_test (case_id, at);
