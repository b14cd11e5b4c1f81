package io.tongpin.audit;

import java.util.List;

/** What must hold of who may do what (权限不变量): what was signed is whole and is what was signed. */
final class AccessInvariantRows {

    private AccessInvariantRows() {}

    static List<Invariant> all() {
        return List.of(SIGNED_REVIEWS);
    }

    private static final Invariant SIGNED_REVIEWS = SeveralQueries.of(
            SqlInvariant.ofAll("I-84", """
                    select r.id as entity_id, l.line_no, l.user_name as "user", 'no decision' as found
                      from access.review r
                      join access.review_line l on l.company_id = r.company_id and l.review_id = r.id
                     where r.company_id = :company and r.state = 'SIGNED' and l.decision is null
                    """), SqlInvariant.ofAll("I-84", """
                    select r.id as entity_id, encode(r.seal, 'hex') as found, encode(sha256(o.payload), 'hex') as expected
                      from access.review r
                      left join changes.op o
                        on o.company_id = r.company_id and o.entity_id = r.id and o.version = r.version
                       and o.kind = 'access-review.signed'
                     where r.company_id = :company and r.state = 'SIGNED' and sha256(o.payload) is distinct from r.seal
                    """), SqlInvariant.ofAll("I-84", """
                    select r.id as entity_id, coalesce(l.line_no, p.line_no) as line_no, l.decision as found, p.decision as expected
                      from access.review r
                      join changes.op o
                        on o.company_id = r.company_id and o.entity_id = r.id and o.version = r.version
                      cross join lateral (
                           select coalesce(l.line_no, s.line_no) as number, l.line_no as kept, s.*
                             from (select (line ->> 'lineNo')::integer as line_no, line ->> 'user' as user_id,
                                          line ->> 'assignment' as assignment, line ->> 'decision' as decision,
                                          line ->> 'decidedBy' as decided_by
                                     from jsonb_array_elements(convert_from(o.payload, 'UTF8')::jsonb -> 'lines') as line) s
                             full join (select line_no from access.review_line
                                         where company_id = r.company_id and review_id = r.id) l
                               on l.line_no = s.line_no) p
                      left join access.review_line l
                        on l.company_id = r.company_id and l.review_id = r.id and l.line_no = p.number
                     where r.company_id = :company and r.state = 'SIGNED'
                       and (l.user_id::text, l.assignment, l.decision, l.decided_by::text)
                           is distinct from (p.user_id, p.assignment, p.decision, p.decided_by)
                    """));
}
