DROP INDEX verification_case;

CREATE INDEX verification_case ON verification (case_id, at, level);
