-- A draft that was thrown away stays as it was, and can be had back (丢弃草稿).
alter table documents.document drop constraint document_state_check;
alter table documents.document add constraint document_state_check
    check (state in ('DRAFT', 'SUBMITTED', 'POSTED', 'REVERSED', 'DISCARDED'));
