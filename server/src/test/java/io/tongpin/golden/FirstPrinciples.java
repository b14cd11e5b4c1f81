package io.tongpin.golden;

import io.tongpin.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold after any story, whatever it says: each rule is a query that finds nothing. */
final class FirstPrinciples {

    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("every store's books balance for every document", """
                select 1 from generalledger.line group by company_id, document_id, store_id having sum(debit) <> sum(credit)
                """);
        RULES.put("goods received are charged and stocked, nothing stays between", """
                select 1 from generalledger.line where account = '1401' group by store_id having sum(debit) <> sum(credit)
                """);
        RULES.put("the stock card adds up to what is on hand", """
                select 1
                  from stockledger.balance b
                 where b.warehouse_id <> '00000000-0000-0000-0000-000000000000'
                   and b.on_hand <> (select coalesce(sum(quantity), 0) from stockledger.entry e
                                      where e.warehouse_id = b.warehouse_id and e.sku_id = b.sku_id)
                """);
        RULES.put("the accounts for goods say what the stock is worth", """
                select 1
                  from (select sum(debit) - sum(credit) as worth from generalledger.line where account in ('1402', '1405')) l,
                       (select sum(booked) as worth from stockledger.balance) b
                 where coalesce(l.worth, 0) <> coalesce(b.worth, 0)
                """);
        RULES.put("the stock's cents are its worth, rounded", """
                select 1 from stockledger.balance where abs(value - booked) > 0.01 * (1 + on_hand)
                """);
        RULES.put("open items are what the parties' accounts say", """
                select 1
                  from (select account, party_id, sum(debit) - sum(credit) as balance
                          from generalledger.line
                         where account in ('1122', '2203', '1123', '2202')
                         group by 1, 2) l
                  full join (select account, party_id, sum(case side when 'RECEIVABLE' then open_amount else -open_amount end)
                                    as balance
                               from generalledger.open_item
                              group by 1, 2) i using (account, party_id)
                 where coalesce(l.balance, 0) <> coalesce(i.balance, 0)
                """);
        RULES.put("no reservation outlives its goods", """
                select 1 from stockledger.balance b
                 where b.reserved <> (select coalesce(sum(left_quantity), 0) from stockledger.reservation r
                                       where r.warehouse_id = b.warehouse_id and r.sku_id = b.sku_id)
                """);
        RULES.put("lots add up to the stock of articles that have them", """
                select 1
                  from (select warehouse_id, sku_id, sum(on_hand) as held from stockledger.lot group by 1, 2) t
                  join stockledger.balance b using (warehouse_id, sku_id)
                 where t.held <> b.on_hand
                """);
        RULES.put("serial numbers add up to the stock of articles that have them", """
                select 1
                  from (select warehouse_id, sku_id, count(*) as held from stockledger.serial
                         where warehouse_id is not null group by 1, 2) t
                  join stockledger.balance b using (warehouse_id, sku_id)
                 where t.held <> b.on_hand
                """);
    }

    private final TestDatabase database;

    FirstPrinciples(TestDatabase database) {
        this.database = database;
    }

    List<String> broken() {
        return RULES.entrySet().stream()
                .filter(rule -> !database.asOwner()
                        .sql(rule.getValue())
                        .query()
                        .listOfRows()
                        .isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
