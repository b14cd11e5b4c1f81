package io.tongpin.documents.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tongpin.documents.Document;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import io.tongpin.kernel.Withheld;
import io.tongpin.stockledger.Movement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a document did: money, goods, open items, and the documents around it. */
record BooksJson(List<JournalJson> journal, List<MoveJson> stock, List<ItemJson> openItems, List<RelatedJson> related) {

    record AccountJson(String code, String name) {}

    record JournalJson(
            int lineNo,
            AccountJson account,
            UUID store,
            @Nullable String storeName,
            @Nullable UUID party,
            @Nullable String partyName,
            Money debit,
            Money credit,
            @JsonIgnore boolean supplier)
            implements Shown.Gives {

        @Override
        public Shown.@Nullable Given given() {
            return supplier && party != null ? owed(party) : null;
        }
    }

    /** What a supplier is paid or owed says who that is and what goods cost. */
    private static Shown.Given owed(UUID supplier) {
        return new Shown.Given(Set.of("cost", "supplier"), "supplier", supplier);
    }

    record MoveJson(
            int lineNo,
            UUID sku,
            String skuCode,
            String name,
            @Nullable String color,
            @Nullable String size,
            UUID warehouse,
            @Nullable String warehouseName,
            Movement kind,
            Quantity quantity,
            @Withheld @Nullable Value value,
            @Withheld @Nullable UnitCost unitCost,
            Quantity balanceQuantity,
            @Nullable String lot) {}

    record ItemJson(
            UUID item,
            UUID document,
            @Nullable String number,
            @Nullable String kind,
            Side side,
            UUID party,
            @Nullable String partyName,
            UUID store,
            @Nullable String storeName,
            LocalDate businessDate,
            LocalDate dueDate,
            Money amount,
            Money open,
            long overdueDays)
            implements Shown.Gives {

        @Override
        public Shown.@Nullable Given given() {
            return side == Side.PAYABLE ? owed(party) : null;
        }
    }

    record RelatedJson(UUID id, String kind, @Nullable String number, Document.State state, String relation) {}
}
