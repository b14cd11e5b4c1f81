-- A receipt that late costs are shared on is not taken back under them.
insert into documents.progress (company_id, document_id, line_no, purpose, done)
select l.company_id, l.source_document, l.source_line, 'charged', count(*)
  from documents.line l
  join documents.document d on d.company_id = l.company_id and d.id = l.document_id
 where d.kind = 'landed-cost' and d.state = 'POSTED' and d.reverses_id is null and l.source_document is not null
 group by l.company_id, l.source_document, l.source_line;
