-- How codes and names are compared when somebody may be entering what is there already (疑似重复): width, case, spaces and strokes
-- do not count, and in a code a nought and an O, a one, an I and an L are the same to the eye.
create function catalog.alike_code(code text) returns text language sql immutable parallel safe
return translate(upper(translate(normalize(code, nfkc), E' \t-_./\\#*+', '') collate "C"), 'OIL', '011');

create function catalog.alike_name(name text) returns text language sql immutable parallel safe
return translate(lower(normalize(name, nfkc) collate "C"), E' \t-_./\\#*+()[],;:!?·、。', '');

create index style_alike_code on catalog.style (company_id, catalog.alike_code(code));
create index style_alike_name on catalog.style (company_id, catalog.alike_name(name));
