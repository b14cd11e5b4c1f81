-- A browser that somebody has signed in with before: whoever guesses elsewhere does not slow it down. Only the hash of what
-- the browser holds.
create table access.known_device (
    company_id integer     not null,
    token_hash bytea       not null,
    user_id    uuid        not null,
    made_at    timestamptz not null,
    seen_at    timestamptz not null,
    primary key (company_id, token_hash, user_id),
    constraint known_device_person foreign key (company_id, user_id) references access.person (company_id, id)
);
create index known_device_of_person on access.known_device (company_id, user_id, seen_at);

-- Failed sign-ins are counted by login and address, by address alone (the login is empty), or by login and known device.
comment on column access.failed_try.address is 'an address; of IPv6 the network; or device: and which';
