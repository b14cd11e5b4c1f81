-- Books only grow, and mostly look as they looked before: figures about them are gathered again when they have grown by
-- half, not by a tenth, and not about columns that nobody searches by. On a busy day with young books this took a tenth of
-- the machine.
alter table stockledger.entry set (autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
alter table stockledger.balance set (autovacuum_analyze_scale_factor = 0.5);
alter table stockledger.entry alter column quantity set statistics 0;
alter table stockledger.entry alter column value set statistics 0;
alter table stockledger.entry alter column booked set statistics 0;
alter table stockledger.entry alter column balance_quantity set statistics 0;
alter table stockledger.entry alter column balance_value set statistics 0;
alter table stockledger.balance alter column value set statistics 0;
alter table stockledger.balance alter column booked set statistics 0;
alter table stockledger.balance alter column last_cost set statistics 0;
