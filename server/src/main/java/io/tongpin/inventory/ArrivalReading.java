package io.tongpin.inventory;

import io.tongpin.documents.Document;
import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Reading;
import io.tongpin.kernel.Quantity;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Track;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what became of each line of a shipment (审到货): what arrived, what is missing, what nobody sent. */
final class ArrivalReading {

    private static final String LOST = "lost";
    private static final String SENT_BACK = "returned";

    private final Reading reading;
    private final @Nullable Place to;

    ArrivalReading(Reading reading, @Nullable Place to) {
        this.reading = reading;
        this.to = to;
    }

    Optional<Arrival> of(GoodsLine line) {
        Document.Line written = line.written();
        Quantity sent = line.quantity();
        Quantity counted = Optional.ofNullable(written.baseCounted()).orElse(sent);
        Quantity most = sent.min(counted).equals(sent) ? counted : sent;
        if (counted.signum() < 0 || most.isZero()) {
            reading.refuseLine(line.no(), "documents.quantity-wrong", "quantity", counted.toString());
            return Optional.empty();
        }
        Quantity arrived = sent.min(counted);
        Quantity missing = sent.minus(arrived);
        Quantity surplus = counted.minus(arrived);
        shipment(line, sent);
        serials(line, arrived, missing.plus(surplus));
        Place sender = missing.signum() > 0 ? sender(line) : null;
        if (surplus.signum() > 0 || missing.signum() > 0 && sender == null) {
            Reasons.require(reading, line);
        }
        Track track = reading.track(written, line.sku(), most);
        return Optional.of(new Arrival(line, track, arrived, missing, surplus, sender));
    }

    /** Only what was sent to this store can arrive here; without a shipment there is nothing but surplus. */
    private void shipment(GoodsLine line, Quantity sent) {
        Facts.SourceLine from = line.source();
        if (from == null && sent.signum() > 0) {
            reading.refuseLine(line.no(), "documents.source-required");
        } else if (from != null && to != null) {
            reading.place(line.no(), from.toWarehouse())
                    .filter(place -> !place.store().equals(to.store()))
                    .ifPresent(place -> reading.refuseLine(line.no(), "inventory.sent-to-another-store"));
        }
    }

    /** One list of serial numbers cannot say which pieces came and which did not. */
    private void serials(GoodsLine line, Quantity arrived, Quantity different) {
        if (line.sku().serials() && arrived.signum() > 0 && different.signum() > 0) {
            reading.refuseLine(line.no(), "inventory.serials-need-own-line");
        }
    }

    /** Where missing goods went back to; null if they are lost. */
    private @Nullable Place sender(GoodsLine line) {
        String role = Optional.ofNullable(line.written().role()).orElse(LOST);
        if (role.equals(SENT_BACK) && line.source() != null) {
            return reading.place(line.no(), line.source().warehouse()).orElse(null);
        }
        if (!role.equals(LOST)) {
            reading.refuseLine(line.no(), "inventory.role-unknown", "role", role);
        }
        return null;
    }
}
