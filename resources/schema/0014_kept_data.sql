CREATE TABLE kept_data (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    item_id TEXT NOT NULL REFERENCES request_item (id),
    holder TEXT NOT NULL,
    category TEXT NOT NULL,
    data TEXT NOT NULL,
    reason TEXT NOT NULL,
    counted_from TEXT NOT NULL,
    kept_until TEXT NOT NULL,
    by_user TEXT NOT NULL,
    at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    ended_by TEXT NOT NULL,
    end_reason TEXT NOT NULL
);

CREATE INDEX kept_data_case ON kept_data (case_id, at);
