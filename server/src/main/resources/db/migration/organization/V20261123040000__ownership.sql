-- Who runs a store (经营方式): we, a franchisee on their own account, or a partner with our goods. What is no store is ours.
alter table organization.store add column ownership text not null default 'direct'
    check (ownership in ('direct', 'franchise', 'mixed'));
alter table organization.store add constraint store_ownership check (type = 'store' or ownership = 'direct');
create index store_by_ownership on organization.store (company_id, ownership);
