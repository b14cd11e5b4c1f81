package io.tongpin.inventory;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.GoodsLine;
import io.tongpin.documents.Head;
import io.tongpin.documents.LineRules;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.Posting;
import io.tongpin.stockledger.Place;
import java.util.List;
import java.util.Optional;

/**
 * What a store would like to have from another warehouse (要货单). The store that asks writes it; its own warehouse stands where
 * a document has its warehouse, and the one that is asked where goods otherwise go to. A wish, so the books stay as they are.
 */
record TransferRequest(Head head, List<GoodsLine> lines) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.LINES);
        Optional<Place> wanting = reading.warehouse();
        Optional<Place> asked = reading.toWarehouse();
        if (wanting.isPresent() && wanting.equals(asked)) {
            reading.refuse(Refusal.input("inventory.same-warehouse", "field", "toWarehouse"));
        }
        List<GoodsLine> lines = reading.lines(LineRules.goods());
        return reading.end(() -> new TransferRequest(reading.head(), lines));
    }

    @Override
    public Posting toPosting() {
        return new EntryList(head).posting();
    }
}
