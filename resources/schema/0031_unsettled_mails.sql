-- The few letters of which nobody knows yet whether they left stand on the Today page.
CREATE INDEX outgoing_mail_unsettled ON outgoing_mail (prepared_at, id) WHERE state IN ('PREPARED', 'UNKNOWN', 'ACCEPTED');
