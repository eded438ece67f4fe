CREATE TABLE rate_target (
    id TEXT NOT NULL PRIMARY KEY,
    metric TEXT NOT NULL,
    first_day TEXT NOT NULL,
    per_mille BIGINT NOT NULL,
    note TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    replaced_by TEXT NOT NULL
);

CREATE INDEX rate_target_day ON rate_target (metric, first_day);
