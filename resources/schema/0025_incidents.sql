CREATE TABLE incident (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    discovered_at BIGINT NOT NULL,
    case_id TEXT NOT NULL,
    facts TEXT NOT NULL
);

CREATE INDEX incident_discovered ON incident (discovered_at, number);

CREATE INDEX incident_case ON incident (case_id);
