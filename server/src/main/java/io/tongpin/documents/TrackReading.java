package io.tongpin.documents;

import io.tongpin.kernel.Quantity;
import io.tongpin.stockledger.Track;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the lot and the serial numbers of a line (审批次与序列号): complete where the article is tracked, else absent. */
final class TrackReading {

    private static final int LONGEST = 100;

    private final Reading reading;
    private final Document.Line line;
    private final Facts.Sku sku;

    TrackReading(Reading reading, Document.Line line, Facts.Sku sku) {
        this.reading = reading;
        this.line = line;
        this.sku = sku;
    }

    /** @param moved how many pieces change place, not negative */
    Track of(Quantity moved) {
        if (!sku.stocked() || moved.isZero()) {
            return Track.NONE;
        }
        lot();
        serials(moved);
        return new Track(line.lot(), line.expiry(), line.serials());
    }

    private void lot() {
        String lot = line.lot();
        if (sku.lots() && (lot == null || lot.isBlank())) {
            reading.refuseLine(line.lineNo(), "documents.lot-required", "sku", sku.code());
        } else if (!sku.lots() && (lot != null || line.expiry() != null)) {
            reading.refuseLine(line.lineNo(), "documents.lot-not-kept", "sku", sku.code());
        } else if (lot != null && lot.length() > LONGEST) {
            reading.refuseLine(line.lineNo(), "documents.text-too-long", "limit", Integer.toString(LONGEST));
        }
    }

    private void serials(Quantity moved) {
        List<String> serials = line.serials();
        if (!sku.serials()) {
            if (!serials.isEmpty()) {
                reading.refuseLine(line.lineNo(), "documents.serials-not-kept", "sku", sku.code());
            }
            return;
        }
        if (!Quantity.of(serials.size()).equals(moved)) {
            reading.refuseLine(
                    line.lineNo(),
                    "documents.serials-do-not-match",
                    "wanted",
                    moved.toString(),
                    "given",
                    Integer.toString(serials.size()));
        }
        Set<String> seen = new HashSet<>();
        for (String serial : serials) {
            if (serial.isBlank() || serial.length() > LONGEST) {
                reading.refuseLine(line.lineNo(), "documents.serial-wrong", "serial", shortened(serial));
            } else if (!seen.add(serial)) {
                reading.refuseLine(line.lineNo(), "documents.serial-repeated", "serial", serial);
            }
        }
    }

    private static String shortened(String serial) {
        return serial.length() > LONGEST ? serial.substring(0, LONGEST) + "…" : serial;
    }
}
