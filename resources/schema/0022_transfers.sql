CREATE TABLE transfer_recipient (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    item_id TEXT NOT NULL REFERENCES request_item (id),
    name TEXT NOT NULL,
    contact TEXT NOT NULL,
    agreed TEXT NOT NULL,
    way TEXT NOT NULL,
    abroad TEXT NOT NULL,
    by_user TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX transfer_recipient_case ON transfer_recipient (case_id, at);

CREATE INDEX transfer_recipient_item ON transfer_recipient (item_id);

CREATE TABLE transfer_test (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    item_id TEXT NOT NULL REFERENCES request_item (id),
    test TEXT NOT NULL,
    holds INTEGER NOT NULL,
    reason TEXT NOT NULL,
    by_user TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX transfer_test_case ON transfer_test (case_id, at);

CREATE INDEX transfer_test_item ON transfer_test (item_id);
