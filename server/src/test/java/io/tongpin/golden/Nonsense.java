package io.tongpin.golden;

import io.tongpin.documents.Document;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Spoils a sensible document here and there: a field is left out, or made wrong or absurd. Sometimes nothing happens. */
final class Nonsense {

    private static final List<String> AMOUNTS =
            List.of("0", "0.01", "10.00", "20.00", "60.00", "-10.00", "9999999999.99", "99999999999999999999.99");
    private static final List<String> QUANTITIES =
            List.of("0", "1", "2", "12", "0.000001", "-1", "-3.5", "99999999", "123456789012345678901");

    private final RandomGenerator random;
    private final Paperwork paper;

    Nonsense(RandomGenerator random, Paperwork paper) {
        this.random = random;
        this.paper = paper;
    }

    Document spoiled(Document good) {
        return new Document(
                good.id(),
                good.kind(),
                0,
                Document.State.DRAFT,
                null,
                good.businessDate(),
                null,
                good.store(),
                seldom() ? maybe(() -> one("WANG", "LI", "ACME", "?")) : good.party(),
                seldom() ? maybe(() -> one("S1", "S2", "S1-road", "?")) : good.warehouse(),
                seldom() ? maybe(() -> one("S1", "S2", "?")) : good.toWarehouse(),
                null,
                null,
                null,
                null,
                null,
                seldom() ? null : good.reason(),
                spoiled(good.lines(), this::line),
                spoiled(good.tenders(), this::tender),
                spoiled(good.allocations(), n -> new Document.Allocation(one("D1", "K1", "R1", "?"), money())),
                spoiled(good.entries(), this::entry),
                seldom() ? Map.of("basis", pick(List.of("weight", "quantity", "?"))) : good.custom());
    }

    private boolean seldom() {
        return random.nextInt(12) == 0;
    }

    /** Some are replaced, some are lost, and now and then there is one more. */
    private <T> List<T> spoiled(List<T> good, IntFunction<T> make) {
        List<T> spoiled = new ArrayList<>();
        for (T one : good) {
            if (seldom()) {
                spoiled.add(make.apply(spoiled.size() + 1));
            } else if (!seldom()) {
                spoiled.add(one);
            }
        }
        if (seldom()) {
            spoiled.add(make.apply(spoiled.size() + 1));
        }
        return spoiled;
    }

    private Document.Line line(int no) {
        boolean sensible = random.nextInt(3) > 0;
        Quantity quantity = sensible ? Quantity.of(2) : Quantity.of(pick(QUANTITIES));
        Money amount = sensible ? Money.of("20.00") : money();
        return new Document.Line(
                random.nextInt(20) == 0 ? 0 : no,
                one("SHIRT", "SHIRT", "MILK", "PHONE", "POSTAGE", "?"),
                quantity,
                null,
                Quantity.of(sensible ? "1" : pick(QUANTITIES)),
                null,
                maybe(() -> sensible ? BigDecimal.TEN : new BigDecimal(pick(AMOUNTS))),
                sensible ? null : maybe(this::money),
                amount,
                maybe(() -> sensible ? new BigDecimal("0.13") : new BigDecimal(pick(AMOUNTS))),
                sensible ? Money.ZERO : money(),
                maybe(() -> UnitCost.of(sensible ? "10" : pick(AMOUNTS))),
                sensible ? Money.ZERO : money(),
                maybe(() -> "L1"),
                null,
                maybeMany(),
                maybe(() -> one("D1", "R1", "O1", "V1", "P1", "?")),
                maybe(() -> random.nextInt(1, 3)),
                maybe(() -> Quantity.of(pick(QUANTITIES))),
                maybe(() -> Quantity.of(pick(QUANTITIES))),
                maybe(() -> pick(List.of("component", "product", "lost", "returned", "?"))),
                maybe(() -> "because"));
    }

    private List<String> maybeMany() {
        return switch (random.nextInt(4)) {
            case 0 -> List.of("A", "B");
            case 1 -> List.of("A", "A", " ");
            default -> List.of();
        };
    }

    private Document.Tender tender(int no) {
        return new Document.Tender(
                no,
                pick(List.of("cash", "wechat", "on_account", "prepayment", "?")),
                maybe(() -> pick(List.of("1002", "1122", "?"))),
                money(),
                maybe(this::money),
                maybe(this::money));
    }

    private Document.AccountLine entry(int no) {
        return new Document.AccountLine(
                no,
                pick(List.of("1001", "1122", "2202", "5601", "5301", "1405", "224101", "?")),
                money(),
                random.nextBoolean() ? Document.AccountLine.Side.DEBIT : Document.AccountLine.Side.CREDIT,
                maybe(() -> one("WANG", "ACME", "?")),
                null);
    }

    private Money money() {
        return Money.of(pick(AMOUNTS));
    }

    private UUID one(String... names) {
        String name = names[random.nextInt(names.length)];
        return name.equals("?") ? new UUID(7, 7) : paper.id(name);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }
}
