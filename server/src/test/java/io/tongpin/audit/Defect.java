package io.tongpin.audit;

import java.util.List;

/** A way in which books can be wrong (错账): what somebody with the keys did to the tables, and who must notice. */
record Defect(String id, String what, List<String> sql) {

    static Defect of(String id, String what, String... sql) {
        return new Defect(id, what, List.of(sql));
    }

    @Override
    public String toString() {
        return id + " " + what;
    }

    /** In any books. */
    static List<Defect> anywhere() {
        return List.of(
                of("I-01", "an entry's quantity was changed", """
                        update stockledger.entry set quantity = quantity - 1
                         where (warehouse_id, sku_id, entry_no) = (
                               select warehouse_id, sku_id, entry_no from stockledger.entry
                                where movement = 'OUT' order by posted_at, entry_no limit 1)
                        """),
                of(
                        "I-01",
                        "stock on hand was changed",
                        "update stockledger.balance b set on_hand = on_hand + 1 " + FULL),
                of("I-02", "a journal line was written twice", """
                        insert into generalledger.line
                        select company_id, document_id, line_no + 100, account, debit, credit, store_id, party_id,
                               business_date, posted_at, memo
                          from generalledger.line order by posted_at, line_no limit 1
                        """),
                of("I-03", "a cent was added to a debit", """
                        update generalledger.line l set debit = debit + 0.01 where debit > 0
                           and document_id = (select document_id from generalledger.line order by posted_at limit 1)
                        """),
                of("I-04", "a cent went from cost to stock", """
                        update generalledger.line l set debit = debit + 0.01
                         where (document_id, line_no) = (select document_id, line_no from generalledger.line
                                                          where account = '1405' and debit > 0 order by posted_at limit 1)
                        """, """
                        update generalledger.line l set credit = credit + 0.01
                         where (document_id, line_no) = (
                               select document_id, min(line_no) from generalledger.line
                                where credit > 0 and document_id = (
                                      select document_id from generalledger.line
                                       where account = '1405' and debit > 0 order by posted_at limit 1)
                                group by document_id)
                        """),
                of("I-05", "a sale's cash and revenue are more than its slip", """
                        update generalledger.line set debit = debit + case when debit > 0 then 1 else 0 end,
                               credit = credit + case when credit > 0 then 1 else 0 end
                         where account in ('1001', '5001') and document_id = (
                               select id from documents.document where kind = 'retail-sale' and amount > 0
                                order by number limit 1)
                        """),
                of("I-06", "a debt was given to another customer", """
                        update generalledger.line l
                           set party_id = (select id from party.party p where kind = 'customer' and id <> l.party_id limit 1)
                         where (document_id, line_no) = (
                               select document_id, line_no from generalledger.line
                                where account = '1122' and debit > 0 order by posted_at limit 1)
                        """),
                of("I-07", "an entry came from nowhere", """
                        insert into stockledger.entry
                        select company_id, warehouse_id, sku_id, entry_no + 1000, gen_random_uuid(), 1, 'IN', 0, 0, 0,
                               balance_quantity, balance_value, lot, business_date, posted_at
                          from stockledger.entry order by posted_at, entry_no limit 1
                        """),
                of("I-07", "the document behind a journal was deleted", """
                        delete from documents.document
                         where id = (select document_id from generalledger.line order by posted_at limit 1)
                        """),
                of("I-08", "a line of a posted document was edited", """
                        update documents.line set price = price + 1
                         where (document_id, line_no) = (select document_id, line_no from documents.line
                                                          where amount > 0 order by document_id limit 1)
                        """),
                of("I-08", "the note of a posted document was edited", """
                        update documents.document set note = 'as agreed'
                         where id = (select id from documents.document where state = 'POSTED' order by number limit 1)
                        """),
                of("I-08", "the payloads of two operations were swapped", """
                        update changes.op o set payload = x.payload
                          from (select a.op_id, b.payload
                                  from (select * from changes.op where kind = 'retail-sale.posted' order by seq limit 1) a,
                                       (select * from changes.op where kind = 'retail-sale.posted' order by seq desc limit 1) b
                                union all
                                select b.op_id, a.payload
                                  from (select * from changes.op where kind = 'retail-sale.posted' order by seq limit 1) a,
                                       (select * from changes.op where kind = 'retail-sale.posted' order by seq desc limit 1) b
                               ) x
                         where o.op_id = x.op_id
                        """),
                of("I-10", "more is promised than orders say", """
                        update stockledger.balance b set reserved = reserved + 1
                        """ + FULL),
                of("I-13", "a promise became larger than it was", """
                        update stockledger.reservation set left_quantity = quantity + 1
                         where document_id = (select document_id from stockledger.reservation order by 1 limit 1)
                        """),
                of("I-14", "more is said to have arrived than did", """
                        update documents.progress set done = done + 1
                         where (document_id, line_no, purpose) = (
                               select p.document_id, p.line_no, p.purpose from documents.progress p
                                 join documents.document d on d.id = p.document_id and d.kind = 'transfer-ship'
                                where p.purpose = 'received' order by 1 limit 1)
                        """),
                of("I-15", "goods were lost on a move", """
                        update stockledger.entry set quantity = quantity - 1
                         where (warehouse_id, sku_id, entry_no) = (
                               select warehouse_id, sku_id, entry_no from stockledger.entry
                                where movement = 'MOVE' and quantity > 0 order by posted_at limit 1)
                        """),
                of("I-17", "a piece is said to be elsewhere", """
                        update stockledger.serial s
                           set warehouse_id = (select w.id from organization.warehouse w
                                                where w.id <> s.warehouse_id and w.kind = 'damaged'
                                               union all
                                               select w.id from organization.warehouse w where w.id <> s.warehouse_id limit 1)
                         where serial = (select min(serial) from stockledger.serial where warehouse_id is not null)
                        """),
                of("I-20", "two documents have one number", "drop index documents.document_number", """
                        update documents.document
                           set number = (select min(number) from documents.document where kind = 'retail-sale')
                         where number = (select max(number) from documents.document where kind = 'retail-sale')
                        """),
                of("I-20", "a number is missing", """
                        update documents.document set number = left(number, length(number) - 4) || '0999'
                         where number = (select min(number) from documents.document where kind = 'retail-sale')
                        """),
                of("I-20", "a counter was turned on", """
                        update numbering.counter set n = n + 1
                         where (series, store_id, business_date) = (
                               select series, store_id, business_date from numbering.counter order by 1, 2, 3 limit 1)
                        """),
                of("I-21", "an operation was taken out of the log", """
                        delete from changes.op where seq = (select max(seq) / 2 from changes.op)
                        """),
                of("I-21", "the log lost its last operation", """
                        delete from changes.op where seq = (select max(seq) from changes.op)
                        """),
                of("I-21", "the head of the stream is another's", """
                        update changes.stream_head set head_hash = sha256(head_hash)
                        """),
                of("I-22", "a hash was broken", """
                        update changes.op set hash = sha256(hash) where seq = (select max(seq) / 2 from changes.op)
                        """),
                of("I-22", "somebody else is said to have done it", """
                        update changes.op set actor_id = gen_random_uuid() where seq = (select max(seq) / 2 from changes.op)
                        """),
                of("I-22", "an operation was rewritten", """
                        update changes.op set payload = payload || ' '::bytea where seq = (select max(seq) from changes.op)
                        """),
                of("I-24", "the feed lost a row", """
                        delete from changes.feed where feed_seq = (select max(feed_seq) / 2 from changes.feed)
                        """),
                of("I-24", "the feed tells of another version", """
                        update changes.feed set version = version + 1
                         where feed_seq = (select max(feed_seq) / 2 from changes.feed)
                        """),
                of("I-24", "the feed jumped", "update changes.feed_head set next_seq = next_seq + 1"),
                of("I-27", "a group has no end", """
                        update changes.op set tx_last = false where seq = (select max(seq) / 2 from changes.op)
                        """),
                of("I-32", "a version is missing", """
                        update changes.op set version = 7 where seq = (
                               select max(seq) from changes.op where kind = 'retail-sale.posted')
                        """),
                of("I-33", "a save was based on what nobody saw", """
                        update changes.op set base_version = 3 where seq = (select max(seq) / 2 from changes.op)
                        """),
                of("I-37", "nobody did it", """
                        update changes.op set actor_name = ' ' where seq = (select max(seq) / 2 from changes.op)
                        """),
                of("I-37", "another is said to have posted it", """
                        update documents.document set posted_by = gen_random_uuid()
                         where number = (select min(number) from documents.document)
                        """),
                of("I-39", "a month was opened past the log", "update generalledger.period set state = 'SOFT_CLOSED'"),
                of("I-51", "an entry was removed", """
                        delete from stockledger.entry
                         where (warehouse_id, sku_id, entry_no) = (
                               select warehouse_id, sku_id, max(entry_no) from stockledger.entry
                                group by 1, 2 having max(entry_no) > 2 order by 1, 2 limit 1)
                        """),
                of("I-52", "a stock card does not add up", """
                        update stockledger.entry set balance_quantity = balance_quantity + 1
                         where (warehouse_id, sku_id, entry_no) = (
                               select warehouse_id, sku_id, max(entry_no) / 2 + 1 from stockledger.entry
                                group by 1, 2 order by max(entry_no) desc limit 1)
                        """),
                of("I-54", "stock is worth more than what came in", """
                        update stockledger.balance b set value = value + 0.000001
                        """ + WORTH),
                of("I-55", "stock is booked for more than what came in", """
                        update stockledger.balance b set booked = booked + 0.01
                        """ + WORTH),
                of("I-56", "nothing is worth something", """
                        alter table stockledger.balance drop constraint nothing_is_worth_nothing
                        """, """
                        insert into stockledger.balance (company_id, warehouse_id, sku_id, value, booked)
                        select company_id, warehouse_id, gen_random_uuid(), 1, 1 from stockledger.balance limit 1
                        """),
                of(
                        "I-57",
                        "goods are worth less than nothing",
                        """
                        alter table stockledger.balance drop constraint goods_are_not_worth_less_than_nothing
                        """,
                        "update stockledger.balance b set value = -1 " + WORTH),
                of("I-59", "a lot has one more", """
                        update stockledger.lot set on_hand = on_hand + 1
                         where (warehouse_id, sku_id, lot) = (
                               select warehouse_id, sku_id, lot from stockledger.lot order by 1, 2, 3 limit 1)
                        """),
                of("I-60", "stock was booked in another store", """
                        update generalledger.line l
                           set store_id = (select id from organization.store s where s.id <> l.store_id limit 1)
                         where document_id = (select e.document_id from stockledger.entry e
                                                join generalledger.line g on g.document_id = e.document_id
                                               where e.movement = 'MOVE' and g.account = '1402' order by e.posted_at limit 1)
                        """),
                of("I-61", "goods and money of a document differ", """
                        update stockledger.entry set booked = booked + 0.01
                         where (warehouse_id, sku_id, entry_no) = (
                               select warehouse_id, sku_id, entry_no from stockledger.entry
                                where movement = 'OUT' order by posted_at limit 1)
                        """),
                of("I-62", "an item has less open than is unpaid", """
                        update generalledger.open_item set open_amount = open_amount / 2
                         where document_id = (select document_id from generalledger.open_item
                                               where open_amount > 1 order by 1 limit 1)
                        """),
                of("I-62", "a payment was forgotten", """
                        delete from generalledger.allocation
                         where document_id = (select document_id from generalledger.allocation order by 1 limit 1)
                        """),
                of("I-63", "both sides of a journal lost a line", """
                        delete from generalledger.line
                         where document_id = (select document_id from generalledger.line
                                               group by 1 having count(*) = 4 order by 1 limit 1)
                           and line_no <= 2
                        """),
                of("I-64", "a whole journal was removed", """
                        delete from generalledger.line
                         where document_id = (select id from documents.document where kind = 'expense' order by number limit 1)
                        """),
                of("I-65", "a document is called reversed, and by nothing", """
                        update documents.document set state = 'REVERSED'
                         where id = (select id from documents.document where kind = 'expense' order by number limit 1)
                        """),
                of("I-65", "a document claims to take another back", """
                        update documents.document
                           set reverses_id = (select id from documents.document where kind = 'expense' order by number limit 1)
                         where id = (select id from documents.document where kind = 'expense' order by number desc limit 1)
                        """),
                of("I-80", "what goods came back of was taken back", """
                        update documents.document set state = 'REVERSED'
                         where id = (select l.source_document from documents.line l
                                       join documents.document d on d.id = l.document_id
                                      where d.kind = 'retail-return' and l.source_document is not null limit 1)
                        """),
                of("I-66", "a return is not counted at the sale", """
                        delete from documents.progress
                         where (document_id, line_no, purpose) = (
                               select document_id, line_no, purpose from documents.progress
                                where purpose = 'returned' and done > 0 order by 1, 2 limit 1)
                        """),
                of("I-66", "an order is said to have come in already", """
                        insert into documents.progress (company_id, document_id, line_no, purpose, done)
                        select company_id, document_id, line_no, 'delivered', 1 from documents.line
                         where document_id = (select id from documents.document where kind = 'sales-order'
                                               order by number limit 1)
                         limit 1
                        """),
                of("I-66", "more is to come of an order than was left", """
                        update documents.document set open_quantity = 9 where kind = 'purchase-order' and state = 'POSTED'
                        """),
                of("I-67", "the amount of a payment was changed", """
                        update documents.document set amount = amount + 1
                         where id = (select id from documents.document where kind = 'customer-receipt' order by number limit 1)
                        """),
                of("I-67", "the amount of an expense was changed", """
                        update documents.document set amount = amount - 0.01
                         where id = (select id from documents.document where kind = 'expense' and details -> 'entries' is not null
                                      order by number limit 1)
                        """),
                of("I-67", "a shipment says that it moved money", """
                        update documents.document set amount = 1
                         where id = (select id from documents.document where kind = 'transfer-ship' order by number limit 1)
                        """),
                of("I-67", "the pieces of a shipment were changed", """
                        update documents.document set quantity = quantity + 1
                         where id = (select id from documents.document where kind = 'transfer-ship' order by number limit 1)
                        """),
                of("I-67", "the total of a document was changed", """
                        update documents.document set amount = amount + 1
                         where id = (select id from documents.document where kind = 'retail-sale' order by number limit 1)
                        """),
                of(
                        "I-68",
                        "an article was changed past the log",
                        "update catalog.sku set version = version + 1 where code = 'K01'"),
                of("I-69", "an entry was moved to last year", """
                        update stockledger.entry set business_date = business_date - 365
                         where document_id = (select document_id from stockledger.entry order by posted_at limit 1)
                        """),
                of("I-70", "a line is on no account", """
                        update generalledger.line set account = '9999'
                         where (document_id, line_no) = (
                               select document_id, line_no from generalledger.line where account = '5601' limit 1)
                        """),
                of("I-71", "a posted document has no number", """
                        update documents.document set number = null
                         where number = (select min(number) from documents.document)
                        """),
                of("I-72", "the application may rewrite the log", "grant update on changes.op to tongpin_app"),
                of(
                        "I-72",
                        "the application may empty the ledger",
                        "grant truncate on generalledger.line to tongpin_app"),
                of("I-72", "the engine may unsay an operation", "grant delete on changes.op to tongpin_engine"),
                of("I-74", "a posted document was made a draft again", """
                        update documents.document set state = 'DRAFT'
                         where id = (select id from documents.document where kind = 'sales-order' order by number limit 1)
                        """),
                of("I-74", "a document was written past the log", """
                        insert into documents.document (company_id, id, kind, state, version, store_id, business_date, quantity,
                                                        amount, tax, created_by, updated_at)
                        select company_id, gen_random_uuid(), 'expense', 'DRAFT', 1, store_id, business_date, 0, 0, 0,
                               created_by, now()
                          from documents.document limit 1
                        """),
                of("I-75", "a day's sum was changed", """
                        update reporting.ledger_day set debit = debit + 1
                         where (business_date, account, store_id) = (
                               select business_date, account, store_id from reporting.ledger_day order by 1, 2, 3 limit 1)
                        """),
                of("I-75", "a month's sum was changed", """
                        update reporting.ledger_month set credit = credit + 0.01
                         where (month, account, store_id) = (
                               select month, account, store_id from reporting.ledger_month order by 1, 2, 3 limit 1)
                        """),
                of("I-75", "a day's slips were counted twice", """
                        update reporting.document_day set documents = documents * 2
                         where (business_date, kind, store_id) = (
                               select business_date, kind, store_id from reporting.document_day order by 1, 2, 3 limit 1)
                        """),
                of("I-75", "a warehouse's sum was lost", """
                        delete from reporting.stock_place
                         where warehouse_id = (select warehouse_id from reporting.stock_place order by 1 limit 1)
                        """),
                of("I-84", "a review was signed with a line that nobody decided about", SIGNED, """
                        insert into access.review_line (company_id, review_id, line_no, user_id, login, user_name, role_id,
                                                        role_name, assignment, place)
                        select company_id, id, 1, started_by, 'x', 'x', id, 'x', 'x', 'company' from access.review
                        """),
                of("I-84", "a review was signed past the log", SIGNED),
                of("I-85", "somebody who is not there lent rights past the log", UNBOUND, LENT),
                of("I-85", "somebody lent to themselves, for a year", UNBOUND, LENT, """
                        update access.delegation set receiver_id = giver_id, ends_at = ends_at + interval '1 year'
                        """));
    }

    private static final String SIGNED = """
            insert into access.review (company_id, id, version, title, scope, due, reviewers, left_out, state, started_by,
                                       started_by_name, started_at, closed_by, closed_by_name, closed_at, seal)
            select company_id, gen_random_uuid(), 1, 'x', 'all', business_date, '{}', 0, 'SIGNED', created_by, 'x', now(),
                   created_by, 'x', now(), sha256('x')
              from documents.document limit 1
            """;

    private static final String UNBOUND = """
            alter table access.delegation drop constraint delegation_giver, drop constraint delegation_receiver,
                  drop constraint delegation_of_two, drop constraint delegation_span
            """;

    private static final String LENT = """
            insert into access.delegation (company_id, id, version, giver_id, receiver_id, lent, begins_at, ends_at, reason)
            select company_id, gen_random_uuid(), 1, gen_random_uuid(), created_by, '{x@company}', now(),
                   now() + interval '1 day', 'x'
              from documents.document limit 1
            """;

    private static final String FULL = """
             where (warehouse_id, sku_id) = (
                   select warehouse_id, sku_id from stockledger.balance
                    where on_hand > 2 and warehouse_id <> '00000000-0000-0000-0000-000000000000' order by 1, 2 limit 1)
            """;

    private static final String WORTH = """
             where (warehouse_id, sku_id) = (
                   select warehouse_id, sku_id from stockledger.balance
                    where on_hand > 0 and value > 1 order by 1, 2 limit 1)
            """;
}
