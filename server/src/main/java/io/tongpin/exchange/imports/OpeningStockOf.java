package io.tongpin.exchange.imports;

import io.tongpin.documents.Commanded;
import io.tongpin.documents.Document;
import io.tongpin.exchange.imports.ImportGoods.Placed;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.PostingResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What a goods list says is there (期初库存), booked for goods that have not moved in that warehouse yet: so a list that comes
 * again, changed or not, doubles nothing.
 */
final class OpeningStockOf {

    private static final int MOST_TRIES = 3;

    private final GoodsBatch.Shelf shelf;
    private final Actor actor;
    private final ImportGoods.Wish wish;
    private final List<Placed> rows;

    OpeningStockOf(GoodsBatch.Shelf shelf, Actor actor, ImportGoods.Wish wish, List<Placed> rows) {
        this.shelf = shelf;
        this.actor = actor;
        this.wish = wish;
        this.rows = rows;
    }

    /** How many documents it took. */
    long book() {
        List<Placed> open = unmoved();
        for (int tries = 1; !open.isEmpty() && tries <= MOST_TRIES; tries++) {
            Document document = document(open);
            wish.diary().documents(List.of(document.id()));
            UUID command = NamedIds.of(actor.company(), "import", document.id() + "/" + open.size(), wish.since());
            switch (shelf.post().post(new Commanded(command, actor, "import"), document)) {
                case PostingResult.Posted _ -> {
                    return 1;
                }
                case PostingResult.Refused(List<Refusal> why) -> open = withoutRefused(open, why);
            }
        }
        return 0;
    }

    private List<Placed> unmoved() {
        List<Placed> stated = rows.stream()
                .filter(row -> row.goods().quantity() != null && row.goods().cost() != null)
                .toList();
        if (stated.isEmpty()) {
            return List.of();
        }
        Set<UUID> moved = shelf.database()
                .read(
                        actor.company(),
                        tx -> MovedRows.in(
                                tx,
                                shelf.place().id(),
                                stated.stream().map(this::sku).toList()));
        return stated.stream().filter(row -> !moved.contains(sku(row))).toList();
    }

    private UUID sku(Placed row) {
        return GoodsBatch.id(actor.company(), row.goods());
    }

    /** Named after the first row of the batch, so that an import that was cut off books it once. */
    private Document document(List<Placed> open) {
        Placed first = rows.getFirst();
        UUID id = NamedIds.of(
                actor.company(),
                "goods-opening",
                wish.id() + "/" + first.at().file() + "/" + first.at().row(),
                wish.since());
        List<Document.Line> lines = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            lines.add(line(i + 1, open.get(i)));
        }
        return new Document(
                id,
                "opening-stock",
                0,
                Document.State.DRAFT,
                null,
                wish.since().atZone(shelf.zone()).toLocalDate(),
                wish.since(),
                shelf.place().store(),
                null,
                shelf.place().id(),
                null,
                null,
                null,
                null,
                null,
                first.at().file() + " " + first.at().row(),
                null,
                lines,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private Document.Line line(int no, Placed row) {
        return new Document.Line(
                no,
                sku(row),
                Objects.requireNonNull(row.goods().quantity()),
                null,
                Quantity.of(1),
                null,
                null,
                null,
                Money.ZERO,
                BigDecimal.ZERO,
                Money.ZERO,
                row.goods().cost(),
                Money.ZERO,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Lines that the refusals name are left out and told; a refusal of the whole leaves all out. */
    private List<Placed> withoutRefused(List<Placed> open, List<Refusal> why) {
        Set<Placed> out = new HashSet<>();
        for (Refusal no : why) {
            String line = no.facts().getOrDefault("line", "");
            boolean named = line.matches("\\d{1,6}") && Integer.parseInt(line) <= open.size();
            if (named) {
                Placed row = open.get(Integer.parseInt(line) - 1);
                out.add(row);
                wish.refused().accept(Pointed.at(row.at().in("quantity"), no));
            } else {
                out.addAll(open);
                wish.refused().accept(Pointed.at(open.getFirst().at(), no));
            }
        }
        return open.stream().filter(row -> !out.contains(row)).toList();
    }
}
