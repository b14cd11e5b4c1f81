package io.tongpin.stockledger;

import io.tongpin.costing.Layer;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lots and serial numbers that a group of postings has locked (批次与序列号): a lot never gives more than it has, a serial
 * number is in one place at most.
 */
final class Tracked {

    /** One lot in one warehouse. */
    record LotKey(StockKey stock, String lot) {}

    /** What a lot holds. */
    record LotState(Quantity onHand, @Nullable LocalDate expiry) {}

    /** One piece. */
    record SerialKey(UUID sku, String serial) implements Comparable<SerialKey> {
        @Override
        public int compareTo(SerialKey other) {
            int bySku = sku.compareTo(other.sku);
            return bySku != 0 ? bySku : serial.compareTo(other.serial);
        }
    }

    /** Where a piece is, empty when it is not ours, and the document that moved it last. */
    record SerialState(Optional<UUID> warehouse, UUID document) {}

    /** What a late cost needs to know of the receipt it belongs to. */
    record ReceiptFacts(long layer, Quantity receivedSince) {}

    private final @Nullable Tracked below;
    final Map<LotKey, LotState> lots = new HashMap<>();
    final Map<SerialKey, SerialState> serials = new HashMap<>();
    final Map<LineRef, ReceiptFacts> receipts = new HashMap<>();

    /** Serial numbers that had a row to lock; another group may be taking in one of the others at this very moment. */
    final Set<SerialKey> stored = new HashSet<>();

    Tracked() {
        this(null);
    }

    private Tracked(@Nullable Tracked below) {
        this.below = below;
    }

    Tracked overlay() {
        return new Tracked(this);
    }

    void keep(Tracked overlay) {
        lots.putAll(overlay.lots);
        serials.putAll(overlay.serials);
    }

    long layerOf(LineRef receipt) {
        ReceiptFacts facts = receipts.get(receipt);
        return facts == null ? Layer.NONE : facts.layer();
    }

    Quantity receivedSince(LineRef receipt) {
        ReceiptFacts facts = receipts.get(receipt);
        return facts == null ? Quantity.ZERO : facts.receivedSince();
    }

    void in(Goods goods, List<Refusal> refusals) {
        Track track = goods.track();
        if (track.lot() != null) {
            LotKey key = new LotKey(goods.key(), track.lot());
            LotState state = lot(key);
            LocalDate expiry = track.expiry() != null ? track.expiry() : state.expiry();
            lots.put(key, new LotState(state.onHand().plus(goods.quantity()), expiry));
        }
        for (String serial : track.serials()) {
            SerialKey key = new SerialKey(goods.sku(), serial);
            if (serial(key).flatMap(SerialState::warehouse).isPresent()) {
                refusals.add(Refusal.rule("stock.serial-already-here", "line", line(goods), "serial", serial));
            }
            serials.put(
                    key,
                    new SerialState(
                            Optional.of(goods.place().warehouse()), goods.line().document()));
        }
    }

    void out(Goods goods, List<Refusal> refusals) {
        Track track = goods.track();
        if (track.lot() != null) {
            LotKey key = new LotKey(goods.key(), track.lot());
            LotState state = lot(key);
            if (state.onHand().compareTo(goods.quantity()) < 0) {
                refusals.add(Refusal.rule(
                        "stock.lot-not-enough",
                        "line",
                        line(goods),
                        "lot",
                        track.lot(),
                        "wanted",
                        goods.quantity().toString(),
                        "available",
                        state.onHand().toString()));
            }
            lots.put(key, new LotState(state.onHand().minus(goods.quantity()), state.expiry()));
        }
        for (String serial : track.serials()) {
            SerialKey key = new SerialKey(goods.sku(), serial);
            Optional<UUID> where = serial(key).flatMap(SerialState::warehouse);
            if (!where.equals(Optional.of(goods.place().warehouse()))) {
                refusals.add(Refusal.rule("stock.serial-not-here", "line", line(goods), "serial", serial));
            }
            serials.put(key, new SerialState(Optional.empty(), goods.line().document()));
        }
    }

    /** Lot and serial numbers of the goods, with the expiry that their lot has where they are if they do not say it. */
    Track known(Goods goods) {
        Track track = goods.track();
        return track.lot() == null || track.expiry() != null
                ? track
                : new Track(
                        track.lot(), lot(new LotKey(goods.key(), track.lot())).expiry(), track.serials());
    }

    /** What has expired may be thrown away, sent back or moved, not sold; its last day is a good one. */
    void stillGood(Goods goods, LocalDate today, List<Refusal> refusals) {
        LocalDate expiry = known(goods).expiry();
        if (expiry != null && expiry.isBefore(today)) {
            refusals.add(Refusal.rule(
                    "stock.lot-expired",
                    "line",
                    line(goods),
                    "lot",
                    String.valueOf(goods.track().lot()),
                    "expiry",
                    expiry.toString()));
        }
    }

    private LotState lot(LotKey key) {
        LotState mine = lots.get(key);
        if (mine != null) {
            return mine;
        }
        return below == null
                ? new LotState(Quantity.ZERO, null)
                : Objects.requireNonNull(below).lot(key);
    }

    private Optional<SerialState> serial(SerialKey key) {
        SerialState mine = serials.get(key);
        if (mine != null) {
            return Optional.of(mine);
        }
        return below == null ? Optional.empty() : below.serial(key);
    }

    private static String line(Goods goods) {
        return Integer.toString(goods.line().line());
    }
}
