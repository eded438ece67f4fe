CREATE TABLE access_limit (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    daily BIGINT NOT NULL,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    first_day TEXT NOT NULL
);

CREATE TABLE access_acknowledgement (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    times BIGINT NOT NULL,
    daily_limit BIGINT NOT NULL,
    by_user TEXT NOT NULL,
    at BIGINT NOT NULL,
    note TEXT NOT NULL
);

CREATE INDEX access_acknowledgement_day ON access_acknowledgement (day, id);
