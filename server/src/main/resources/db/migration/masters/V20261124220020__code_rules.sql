-- How a company makes the codes of its records (编码规则); one row for each sort that has a rule.
create table masters.code_rule (
    company_id integer  not null,
    id         uuid     not null,
    code       text     collate "C" not null,
    name       text     not null,
    pattern    text     not null,
    strict     boolean  not null,
    version    integer  not null,
    archived   boolean  not null,
    search     tsvector not null,
    primary key (company_id, id),
    constraint code_rule_code unique (company_id, code)
);
comment on column masters.code_rule.pattern is 'such as {brand}{season}{n:4}; empty: no rule any more';

-- The last number that was proposed, for each beginning and end that a number stands between. One that nobody used stays a gap.
create table masters.code_counter (
    company_id integer not null,
    sort       text    not null,
    around     text    collate "C" not null,
    n          bigint  not null,
    primary key (company_id, sort, around)
) with (fillfactor = 50);
