package io.tongpin.exchange.chain;

import io.tongpin.kernel.Money;
import java.time.Instant;
import java.util.List;

/** A document while it is being put together: what its kind does not have stays zero or empty. */
final class HeadOf {

    private final ChainDocument.Kind kind;
    private final Fields fields;
    private final String number;
    private final long seq;
    private final Instant time;
    private final String store;
    private String toStore = "";
    private String party = "";
    private String source = "";
    private String method = "";
    private Money amount = Money.ZERO;

    HeadOf(ChainDocument.Kind kind, Fields fields, String number, long seq, Instant time, String store) {
        this.kind = kind;
        this.fields = fields;
        this.number = number;
        this.seq = seq;
        this.time = time;
        this.store = store;
    }

    HeadOf to(String other) {
        toStore = other;
        return this;
    }

    HeadOf party(String code) {
        party = code;
        return this;
    }

    HeadOf source(String document) {
        source = document;
        return this;
    }

    HeadOf method(String how) {
        method = how;
        return this;
    }

    HeadOf amount(Money money) {
        amount = money;
        return this;
    }

    ChainDocument with(List<ChainDocument.Line> lines) {
        return new ChainDocument(
                kind, fields.at(), number, seq, time, store, toStore, party, source, method, amount, lines);
    }
}
