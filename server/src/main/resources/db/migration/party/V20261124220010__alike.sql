-- How customers and suppliers are compared when somebody may be entering one who is there already (疑似重复): width, case, spaces
-- and strokes do not count, nor what only says that it is a company. People of the same name are many, so members are known
-- by their phones alone.
create function party.alike_code(code text) returns text language sql immutable parallel safe
return translate(upper(translate(normalize(code, nfkc), E' \t-_./\\#*+', '') collate "C"), 'OIL', '011');

create function party.alike_name(name text) returns text language sql immutable parallel safe
return regexp_replace(translate(lower(normalize(name, nfkc) collate "C"), E' \t-_./\\#*+()[],;:!?·、。', ''),
                      '(.)(股份|有限|责任|責任)*公司$', '\1');

create index party_alike_code on party.party (company_id, party.alike_code(code)) where kind <> 'member';
create index party_alike_name on party.party (company_id, party.alike_name(name)) where kind <> 'member';
create index party_tax_no on party.party (company_id, tax_no) where tax_no is not null;
