DROP INDEX request_case_waiting;

CREATE INDEX request_case_waiting ON request_case (is_open, due, due_end, state, d0, handler) WHERE is_open = 1 AND replied_at = 0;
