CREATE TABLE consent (
    id TEXT NOT NULL PRIMARY KEY,
    person_key BLOB NOT NULL,
    purpose TEXT NOT NULL,
    kind TEXT NOT NULL,
    categories TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    place TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    evidence TEXT NOT NULL,
    withdrawn_at BIGINT NOT NULL,
    withdrawn_by TEXT NOT NULL,
    withdrawn_in TEXT NOT NULL
);

CREATE INDEX consent_person ON consent (person_key, given_at);
