-- Before which acts people show anew who they are (再次验证): off, administration, or documents as well.
alter table organization.company add column step_up text not null default 'administration';
