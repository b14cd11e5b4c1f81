package io.tongpin.audit;

import java.util.List;

/** What must hold of who may do what (权限不变量): what was signed is whole and is what was signed, what is lent is its giver's. */
final class AccessInvariantRows {

    private AccessInvariantRows() {}

    static List<Invariant> all() {
        return List.of(SIGNED_REVIEWS, DELEGATIONS);
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

    private static final Invariant DELEGATIONS = SeveralQueries.of(
            SqlInvariant.ofAll("I-85", """
                    select d.id as entity_id, d.begins_at || ' – ' || d.ends_at as found
                      from access.delegation d
                     where d.company_id = :company
                       and (d.giver_id = d.receiver_id or d.ends_at <= d.begins_at
                            or d.ends_at > d.begins_at + interval '1440 hours')
                    """),
            SqlInvariant.ofAll("I-85", """
                    select d.id as entity_id, p.id as "user", 'no such person' as found
                      from access.delegation d
                     cross join lateral (values (d.giver_id), (d.receiver_id)) p (id)
                     where d.company_id = :company
                       and not exists (select 1 from access.person x where x.company_id = d.company_id and x.id = p.id)
                    """),
            SqlInvariant.ofAll("I-85", """
                    select d.id as entity_id, l.text as found
                      from access.delegation d
                     cross join lateral unnest(d.lent) as l(text)
                     where d.company_id = :company
                       and (not exists (select 1 from access.role r
                                         where r.company_id = d.company_id and r.id::text = split_part(l.text, '@', 1))
                            or split_part(l.text, '@', 2) <> 'company'
                               and not exists (select 1 from organization.store s
                                                where s.company_id = d.company_id and s.id::text = split_part(l.text, '@', 2)))
                    """),
            SqlInvariant.ofAll("I-85", """
                    select d.id as entity_id, coalesce(g.actor_name, '–') as found, d.giver_id as expected
                      from access.delegation d
                      left join changes.op g on g.company_id = d.company_id and g.entity_id = d.id and g.version = 1
                     where d.company_id = :company and g.actor_id is distinct from d.giver_id
                    """),
            SqlInvariant.ofAll("I-85", """
                    select d.id as entity_id, 'other than logged' as found
                      from access.delegation d
                      left join changes.op o on o.company_id = d.company_id and o.entity_id = d.id and o.version = d.version
                     cross join lateral (select convert_from(o.payload, 'UTF8')::jsonb as state) p
                     where d.company_id = :company
                       and (d.giver_id::text, d.receiver_id::text, to_jsonb(d.lent), d.begins_at, d.ends_at, d.ended_at)
                           is distinct from
                           (p.state ->> 'giver', p.state ->> 'receiver', p.state -> 'lent',
                            (p.state ->> 'from')::timestamptz, (p.state ->> 'until')::timestamptz,
                            (p.state ->> 'endedAt')::timestamptz)
                    """));
}
