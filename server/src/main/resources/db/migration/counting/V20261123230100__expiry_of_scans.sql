-- A lot that the books do not know yet is found with its expiry (效期).
alter table counting.scan add column expiry date;
comment on column counting.scan.expiry is 'as it stands on the box; of a lot that the books know, they know it better';
