ALTER TABLE request_item ADD COLUMN purposes_named TEXT NOT NULL DEFAULT '';

ALTER TABLE consent ADD COLUMN holders TEXT NOT NULL DEFAULT '';

CREATE TABLE consent_withdrawal (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    person_key BLOB NOT NULL,
    purpose TEXT NOT NULL,
    at BIGINT NOT NULL,
    channel TEXT NOT NULL
);

CREATE INDEX consent_withdrawal_person ON consent_withdrawal (person_key, at);

CREATE TABLE consent_finding (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES request_case (id),
    item_id TEXT NOT NULL REFERENCES request_item (id),
    purpose TEXT NOT NULL,
    used_at BIGINT NOT NULL,
    valid_id TEXT NOT NULL,
    other_basis TEXT NOT NULL,
    by_user TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX consent_finding_case ON consent_finding (case_id, at);

CREATE INDEX kept_data_until ON kept_data (kept_until) WHERE kept_until <> '' AND ended_at = 0;
