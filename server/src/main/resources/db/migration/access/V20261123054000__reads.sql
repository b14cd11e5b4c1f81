-- Who looked at what gives something away (查看记录): who, when, by what, through which kind of address, at which class of
-- fields of which thing. Never the value itself. Looks of one session at one thing within ten minutes are one line; what comes
-- after the line was written is added in access.look_again, so that no line is ever changed. See docs/decisions/0044.
create table access.look (
    company_id  integer     not null,
    day         date        not null,
    id          uuid        not null,
    at          timestamptz not null,
    last_at     timestamptz not null,
    looks       bigint      not null,
    things      bigint      not null,
    user_id     uuid        not null,
    user_name   text        not null,
    by_id       uuid        not null,
    by_key      boolean     not null,
    device      text,
    lender_id   uuid,
    lender_name text,
    preview     boolean     not null,
    through     text        collate "C" not null,
    class       text        collate "C" not null,
    entity      text        collate "C" not null,
    record_id   uuid,
    asked       text        not null,
    primary key (company_id, day, id)
);
comment on table access.look is 'append-only, kept for a time: who looked at which class of fields of what';
create index look_of_person on access.look (company_id, user_id, day, id);
create index look_at_record on access.look (company_id, record_id, day, id) where record_id is not null;
create index look_at_class on access.look (company_id, class, day, id);

-- More looks within the ten minutes of a line.
create table access.look_again (
    company_id integer     not null,
    day        date        not null,
    look_id    uuid        not null,
    part       integer     not null,
    looks      bigint      not null,
    things     bigint      not null,
    last_at    timestamptz not null,
    primary key (company_id, day, look_id, part)
);
comment on table access.look_again is 'append-only, kept for a time: more looks within the time of a line';

-- What a company has written down, and for how long; without a row: telephones, cost and suppliers, 400 days.
create table access.read_settings (
    company_id integer not null,
    id         uuid    not null,
    version    integer not null,
    classes    text[]  not null,
    days       integer not null,
    opens      integer not null,
    closes     integer not null,
    primary key (company_id, id),
    constraint read_settings_one unique (company_id),
    constraint read_settings_days check (days between 183 and 1830),
    constraint read_settings_hours check (opens between 0 and 23 and closes between 1 and 24 and opens < closes)
);
comment on column access.read_settings.opens is 'hour of headquarters from which looking is of the day';

-- Whoever reads it may see the whole company: a line may be about anything in it.
do $$
declare
  rel text;
begin
  foreach rel in array array['access.look', 'access.look_again'] loop
    execute format('alter table %s enable row level security', rel);
    execute format('alter table %s force row level security', rel);
    execute format('create policy within_reach on %s using ((company_id = (select nullif(current_setting(''app.company'', true), '''')::integer)) is true and (select current_setting(''app.stores'', true) = ''*''))', rel);
  end loop;
end $$;
