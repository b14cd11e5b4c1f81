package io.tongpin.documents;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import java.util.List;

/** What a sale earns (收入): by goods and by services, and the tax that only passes through. */
public record Revenue(Money goods, Money services, Money tax) {

    public static Revenue of(List<GoodsLine> lines) {
        Money goods = Money.ZERO;
        Money services = Money.ZERO;
        Money tax = Money.ZERO;
        for (GoodsLine line : lines) {
            goods = line.stocked() ? goods.plus(line.net()) : goods;
            services = line.stocked() ? services : services.plus(line.net());
            tax = tax.plus(line.tax());
        }
        return new Revenue(goods, services, tax);
    }

    /** Earned by a sale. */
    public void earn(EntryList entries) {
        entries.credit(AccountRole.REVENUE, goods)
                .credit(AccountRole.SERVICE_REVENUE, services)
                .credit(AccountRole.OUTPUT_TAX, tax);
    }

    /** Given back by a return. */
    public void giveBack(EntryList entries) {
        entries.debit(AccountRole.REVENUE, goods)
                .debit(AccountRole.SERVICE_REVENUE, services)
                .debit(AccountRole.OUTPUT_TAX, tax);
    }
}
