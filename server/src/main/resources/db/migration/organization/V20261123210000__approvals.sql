-- Which documents are posted only by whoever may approve them (审核), each as documents.ApprovalRule writes it; none: who may
-- post, posts.
alter table organization.company add column approvals text[] not null default '{}';
