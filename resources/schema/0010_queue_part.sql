DROP INDEX request_case_minor;

DROP INDEX request_case_answered;

ALTER TABLE request_case ADD COLUMN queue_part TEXT GENERATED ALWAYS AS (
    CASE
        WHEN is_open = 0 THEN NULL
        WHEN replied_at <> 0 THEN 'ANSWERED'
        WHEN minor IN ('CHILD_U14', 'MINOR_14_17') THEN 'MINOR'
    END
) VIRTUAL;

CREATE INDEX request_case_queue ON request_case (queue_part, due, number) WHERE queue_part IS NOT NULL;
