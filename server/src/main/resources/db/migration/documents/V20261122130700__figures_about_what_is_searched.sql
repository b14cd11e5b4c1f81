-- Books only grow, and mostly look as they looked before: figures about them are gathered again when they have grown by
-- half, not by a tenth, and not about columns that nobody searches by. On a busy day with young books this took a tenth of
-- the machine.
alter table documents.document set (autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
alter table documents.line set (autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
alter table documents.line alter column unit_factor set statistics 0;
alter table documents.line alter column list_price set statistics 0;
alter table documents.line alter column price set statistics 0;
alter table documents.line alter column discount set statistics 0;
alter table documents.line alter column amount set statistics 0;
alter table documents.line alter column tax_rate set statistics 0;
alter table documents.line alter column tax set statistics 0;
alter table documents.line alter column unit_cost set statistics 0;
alter table documents.line alter column landed set statistics 0;
alter table documents.line alter column serials set statistics 0;
alter table documents.line alter column counted set statistics 0;
alter table documents.line alter column book set statistics 0;
alter table documents.document alter column tax set statistics 0;
alter table documents.document alter column note set statistics 0;
alter table documents.document alter column reason set statistics 0;
