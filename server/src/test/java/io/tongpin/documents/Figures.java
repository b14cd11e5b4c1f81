package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.stockledger.StockKey;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the real books say, to be held against a clerk's (对账). */
final class Figures {

    private final Trade trade;

    Figures(Trade trade) {
        this.trade = trade;
    }

    void mustEqual(NaiveBooks clerk) {
        assertThat(stock("on_hand", "warehouse_id <> '00000000-0000-0000-0000-000000000000'"))
                .as("quantity on hand")
                .isEqualTo(byKey(clerk.onHand));
        assertThat(stock("reserved", "reserved <> 0")).as("reserved").isEqualTo(byKey(clerk.reserved));
        Map<StockKey, BigDecimal> worth = new java.util.HashMap<>();
        clerk.pools.forEach((key, pool) -> worth.put(key, pool.value()));
        assertThat(stock("value", "value <> 0")).as("worth").isEqualTo(byKey(worth));
        assertThat(debts()).as("what parties owe").isEqualTo(debtsOf(clerk));
        for (AccountRole role : new AccountRole[] {AccountRole.CASH, AccountRole.BANK, AccountRole.REVENUE}) {
            assertThat(balance(role))
                    .as(role.name())
                    .isEqualByComparingTo(clerk.accounts.getOrDefault(role, BigDecimal.ZERO));
        }
    }

    private Map<String, String> stock(String column, String which) {
        Map<String, String> found = new TreeMap<>();
        trade.database.read(Trade.COMPANY, tx -> {
            tx.sql("select warehouse_id, sku_id, %s from stockledger.balance where company_id = ? and %s and %s <> 0"
                            .formatted(column, which, column))
                    .params(Trade.COMPANY)
                    .query(row -> {
                        found.put(row.getString(1) + " " + row.getString(2), plain(row.getBigDecimal(3)));
                    });
            return 0;
        });
        return found;
    }

    private static Map<String, String> byKey(Map<StockKey, BigDecimal> figures) {
        Map<String, String> found = new TreeMap<>();
        figures.forEach((key, value) -> {
            if (value.signum() != 0) {
                found.put(key.warehouse() + " " + key.sku(), plain(value));
            }
        });
        return found;
    }

    private Map<String, String> debts() {
        Map<String, String> found = new TreeMap<>();
        trade.database.read(Trade.COMPANY, tx -> {
            tx.sql("""
                    select a.role, l.party_id, sum(l.debit - l.credit)
                      from generalledger.line l
                      join generalledger.account a on a.company_id = l.company_id and a.code = l.account
                     where l.company_id = ? and l.party_id is not null
                     group by 1, 2
                    having sum(l.debit - l.credit) <> 0
                    """).params(Trade.COMPANY).query(row -> {
                found.put(row.getString(1) + " " + row.getString(2), plain(row.getBigDecimal(3)));
            });
            return 0;
        });
        return found;
    }

    private static Map<String, String> debtsOf(NaiveBooks clerk) {
        Map<String, String> found = new TreeMap<>();
        clerk.debts.forEach((debt, amount) -> {
            if (amount.signum() != 0) {
                UUID party = debt.party();
                found.put(debt.account() + " " + party, plain(amount));
            }
        });
        return found;
    }

    private BigDecimal balance(AccountRole role) {
        return trade.database.read(
                Trade.COMPANY,
                tx -> tx.sql("""
                        select coalesce(sum(debit - credit), 0) from generalledger.line
                         where company_id = ? and account = ?
                        """)
                        .params(Trade.COMPANY, trade.chart.code(role))
                        .query(BigDecimal.class)
                        .single());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
