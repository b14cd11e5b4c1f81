package io.tongpin.documents;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Quantity;
import io.tongpin.stockledger.Track;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Checks the lines of a document one by one against what its kind asks of them (审行). */
final class LineReading {

    private static final BigDecimal MOST_PIECES = new BigDecimal("99999999.999999");
    private static final BigDecimal LARGEST_UNIT = new BigDecimal("1000000");

    private final Reading reading;
    private final LineRules rules;

    LineReading(Reading reading, LineRules rules) {
        this.reading = reading;
        this.rules = rules;
    }

    /** The lines that are in order; whatever else there was has been refused. */
    List<GoodsLine> all() {
        List<GoodsLine> lines = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Document.Line line : reading.document().lines()) {
            if (line.lineNo() < 1 || !numbers.add(line.lineNo())) {
                reading.refuseLine(line.lineNo(), "documents.line-number-wrong");
            } else {
                read(line).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<GoodsLine> read(Document.Line line) {
        int before = reading.refused();
        Optional<Facts.Sku> known = reading.facts().sku(line.sku());
        if (known.isEmpty()) {
            reading.refuseLine(
                    line.lineNo(), "catalog.sku-unknown", "sku", line.sku().toString());
            return Optional.empty();
        }
        Facts.Sku sku = known.get();
        if (!sku.stocked() && !rules.services()) {
            reading.refuseLine(line.lineNo(), "documents.not-stocked", "sku", sku.code());
        }
        quantity(line);
        AmountReading amounts = new AmountReading(reading, line);
        if (amounts.fits() && rules.priced()) {
            amounts.check();
        }
        Track track = rules.tracked() ? new TrackReading(reading, line, sku).of(absolute(line)) : Track.NONE;
        Optional<Facts.SourceLine> source = source(line, sku);
        return reading.refused() > before
                ? Optional.empty()
                : Optional.of(new GoodsLine(
                        line.lineNo(),
                        sku,
                        line.baseQuantity(),
                        line.amount(),
                        line.tax(),
                        track,
                        source.orElse(null),
                        line));
    }

    private static Quantity absolute(Document.Line line) {
        Quantity quantity = line.baseQuantity();
        return quantity.signum() < 0 ? quantity.negate() : quantity;
    }

    private void quantity(Document.Line line) {
        BigDecimal factor = line.unitFactor().value();
        if (factor.signum() <= 0 || factor.compareTo(LARGEST_UNIT) > 0) {
            reading.refuseLine(
                    line.lineNo(),
                    "documents.unit-wrong",
                    "factor",
                    line.unitFactor().toString());
            return;
        }
        bounded(line, line.quantity());
        if (line.counted() != null) {
            bounded(line, line.counted());
        }
        int sign = line.quantity().signum();
        boolean sensible = switch (rules.quantities()) {
            case POSITIVE -> sign > 0;
            case NOT_ZERO -> sign != 0;
            case NOT_NEGATIVE -> sign >= 0;
        };
        if (!sensible) {
            reading.refuseLine(
                    line.lineNo(),
                    "documents.quantity-wrong",
                    "quantity",
                    line.quantity().toString());
        }
    }

    private void bounded(Document.Line line, Quantity inUnit) {
        BigDecimal pieces = inUnit.value().multiply(line.unitFactor().value());
        if (pieces.abs().compareTo(MOST_PIECES) > 0) {
            reading.refuseLine(
                    line.lineNo(),
                    "documents.quantity-too-large",
                    "quantity",
                    inUnit.toString(),
                    "limit",
                    MOST_PIECES.toPlainString());
        } else if (pieces.stripTrailingZeros().scale() > Quantity.SCALE) {
            reading.refuseLine(line.lineNo(), "documents.quantity-too-fine", "quantity", inUnit.toString());
        }
    }

    private Optional<Facts.SourceLine> source(Document.Line line, Facts.Sku sku) {
        if (line.sourceDocument() == null) {
            if (rules.origin().required()) {
                reading.refuseLine(line.lineNo(), "documents.source-required");
            }
            return Optional.empty();
        }
        if (rules.origin().kinds().isEmpty()) {
            reading.refuseLine(line.lineNo(), "documents.source-not-allowed");
            return Optional.empty();
        }
        LineRef ref = line.sourceRef();
        Optional<Facts.SourceLine> source = reading.facts().source(ref);
        if (source.isEmpty()) {
            reading.refuseLine(
                    line.lineNo(),
                    "documents.source-unknown",
                    "document",
                    line.sourceDocument().toString(),
                    "source",
                    String.valueOf(line.sourceLine()));
            return Optional.empty();
        }
        check(line, sku, source.get());
        return source;
    }

    private void check(Document.Line line, Facts.Sku sku, Facts.SourceLine source) {
        if (!rules.origin().kinds().contains(source.kind())) {
            reading.refuseLine(line.lineNo(), "documents.source-wrong-kind", "kind", source.kind());
        }
        if (!source.sku().equals(sku.id())) {
            reading.refuseLine(line.lineNo(), "documents.source-other-article", "sku", sku.code());
        }
        UUID party = reading.document().party();
        if (rules.origin().sameParty()
                && source.party() != null
                && party != null
                && !source.party().equals(party)) {
            reading.refuseLine(line.lineNo(), "documents.source-other-party");
        }
    }
}
