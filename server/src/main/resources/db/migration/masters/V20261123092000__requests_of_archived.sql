-- What stores have asked about a record is closed when the record is archived.
alter table masters.change_request drop constraint change_request_state_check;
alter table masters.change_request add constraint change_request_state_check
    check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'OVERTAKEN', 'ARCHIVED'));
