package io.tongpin.documents.web;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document cannot be read without and what was not sent (缺失字段): each is named, instead of falling over it later. */
final class MissingFields {

    private final List<Refusal> missing = new ArrayList<>();

    private MissingFields() {}

    /** Refuses a document that lacks something the form of the request says it has. */
    static void refuse(DocumentJson document) {
        MissingFields fields = new MissingFields();
        fields.need("kind", document.kind());
        fields.need("store", document.store());
        fields.need("businessDate", document.businessDate());
        fields.each("lines", document.lines(), (at, line) -> fields.need(at + "sku", line.sku()));
        fields.each("tenders", document.tenders(), (at, tender) -> {
            fields.need(at + "method", tender.method());
            fields.need(at + "amount", tender.amount());
        });
        fields.each("allocations", document.allocations(), (at, allocation) -> {
            fields.need(at + "item", allocation.item());
            fields.need(at + "amount", allocation.amount());
        });
        fields.each("entries", document.entries(), (at, entry) -> {
            fields.need(at + "account", entry.account());
            fields.need(at + "amount", entry.amount());
        });
        if (!fields.missing.isEmpty()) {
            throw new Refused(fields.missing);
        }
    }

    /** Looks at one element, whose address is given up to the field. */
    private interface Look<T> {
        void at(String address, T element);
    }

    private <T> void each(String list, @Nullable List<T> elements, Look<T> look) {
        if (elements != null) {
            for (int i = 0; i < elements.size(); i++) {
                String address = list + "[" + i + "]";
                @Nullable T element = elements.get(i);
                need(address, element);
                if (element != null) {
                    look.at(address + ".", element);
                }
            }
        }
    }

    private void need(String field, @Nullable Object value) {
        if (value == null) {
            missing.add(Refusal.input("documents.field-missing", "field", field));
        }
    }
}
