package io.tongpin.documents;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.stockledger.Place;
import io.tongpin.stockledger.Track;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document as its kind means it, and collects every reason why it cannot be (审单). Whatever it hands out has been
 * checked; what could not be read is missing, and then {@link #end} refuses.
 */
public final class Reading {

    /** Most lines of a document. */
    public static final int MOST_LINES = 5_000;

    private final Document document;
    private final Facts facts;
    private final List<Refusal> refusals = new ArrayList<>();
    private boolean partyRefused;

    public Reading(Document document, Facts facts) {
        this.document = document;
        this.facts = facts;
    }

    public Document document() {
        return document;
    }

    public Facts facts() {
        return facts;
    }

    public Head head() {
        return new Head(document.id(), document.store(), document.businessDate());
    }

    public void refuse(Refusal why) {
        refusals.add(why);
    }

    /** What a document can have besides its head. */
    public enum Part {
        LINES("documents.lines-not-taken"),
        TENDERS("documents.tenders-not-taken"),
        ALLOCATIONS("documents.allocations-not-taken"),
        ENTRIES("documents.entries-not-taken");

        private final String notTaken;

        Part(String notTaken) {
            this.notTaken = notTaken;
        }
    }

    /** Refuses parts that this kind has no use for: nobody shall believe that money was booked which was not. */
    public Reading only(Part... parts) {
        Set<Part> wanted = EnumSet.copyOf(List.of(parts));
        unwanted(Part.LINES, document.lines(), wanted);
        unwanted(Part.TENDERS, document.tenders(), wanted);
        unwanted(Part.ALLOCATIONS, document.allocations(), wanted);
        unwanted(Part.ENTRIES, document.entries(), wanted);
        return this;
    }

    private void unwanted(Part part, List<?> content, Set<Part> wanted) {
        if (!wanted.contains(part) && !content.isEmpty()) {
            refuse(Refusal.input(part.notTaken));
        }
    }

    /** Refuses a line; its number is the first fact. */
    public void refuseLine(int line, String code, String... keysAndValues) {
        String[] all = new String[keysAndValues.length + 2];
        all[0] = "line";
        all[1] = Integer.toString(line);
        System.arraycopy(keysAndValues, 0, all, 2, keysAndValues.length);
        refusals.add(Refusal.input(code, all));
    }

    /** How many reasons were found so far. */
    int refused() {
        return refusals.size();
    }

    /** The document's place, which it must have. */
    public Optional<Place> warehouse() {
        return required("warehouse", document.warehouse());
    }

    /** The document's place, which it may have. */
    public Optional<Place> warehouseIfNamed() {
        return document.warehouse() == null ? Optional.empty() : warehouse();
    }

    /** The place that goods go to, which it must have. */
    public Optional<Place> toWarehouse() {
        return required("toWarehouse", document.toWarehouse());
    }

    /** A place that an earlier document used. */
    public Optional<Place> place(int line, @Nullable UUID warehouse) {
        Optional<Place> place = facts.place(warehouse);
        if (place.isEmpty()) {
            refuseLine(line, "documents.warehouse-unknown", "warehouse", String.valueOf(warehouse));
        }
        return place;
    }

    private Optional<Place> required(String field, @Nullable UUID warehouse) {
        if (warehouse == null) {
            refuse(Refusal.input("documents.warehouse-required", "field", field));
            return Optional.empty();
        }
        Optional<Place> place = facts.place(warehouse);
        if (place.isEmpty()) {
            refuse(Refusal.input("documents.warehouse-unknown", "field", field, "warehouse", warehouse.toString()));
        } else if (place.get().transit()) {
            // Only transfers put goods on the road and take them off it.
            refuse(Refusal.input("documents.warehouse-in-transit", "field", field, "warehouse", warehouse.toString()));
        }
        return place;
    }

    /** The supplier, who must be named. */
    public Optional<Facts.Party> supplier() {
        return party(EnumSet.of(Facts.PartyRole.SUPPLIER));
    }

    /** The customer, who must be named. */
    public Optional<Facts.Party> customer() {
        return party(EnumSet.of(Facts.PartyRole.CUSTOMER, Facts.PartyRole.MEMBER));
    }

    /** The customer, if one is named. */
    public Optional<Facts.Party> customerIfNamed() {
        return document.party() == null ? Optional.empty() : customer();
    }

    /** Whoever is named, of any role. */
    public Optional<Facts.Party> anyoneNamed() {
        return document.party() == null ? Optional.empty() : party(EnumSet.allOf(Facts.PartyRole.class));
    }

    private Optional<Facts.Party> party(Set<Facts.PartyRole> roles) {
        int before = refused();
        UUID id = document.party();
        Optional<Facts.Party> party = facts.party(id);
        if (id == null) {
            refuse(Refusal.input("documents.party-required", "field", "party"));
        } else if (party.isEmpty()) {
            refuse(Refusal.input("documents.party-unknown", "field", "party", "party", id.toString()));
        } else if (!roles.contains(party.get().role())) {
            refuse(Refusal.input(
                    "documents.party-wrong-role",
                    "field",
                    "party",
                    "party",
                    party.get().code()));
        }
        partyRefused = refused() > before;
        return partyRefused ? Optional.empty() : party;
    }

    /** Whether the party has been refused already, so that nobody says it twice. */
    boolean partyRefused() {
        return partyRefused;
    }

    /** Why it is done, which must be said. */
    public void reason() {
        String reason = document.reason();
        if (reason == null || reason.isBlank()) {
            refuse(Refusal.input("documents.reason-required"));
        }
    }

    /** The lines, of which there must be one at least. */
    public List<GoodsLine> lines(LineRules rules) {
        if (document.lines().isEmpty()) {
            refuse(Refusal.input("documents.no-lines"));
        }
        if (document.lines().size() > MOST_LINES) {
            refuse(Refusal.input("documents.too-many-lines", "limit", Integer.toString(MOST_LINES)));
            return List.of();
        }
        return new LineReading(this, rules).all();
    }

    /** Lot and serial numbers of a line that moves this many pieces, where that is not simply its quantity. */
    public Track track(Document.Line line, Facts.Sku sku, Quantity moved) {
        return new TrackReading(this, line, sku).of(moved);
    }

    /** The document as its kind means it, made only if nothing speaks against it. */
    public Outcome<DocumentKind.Postable> end(Supplier<? extends DocumentKind.Postable> meaning) {
        return refusals.isEmpty() ? Outcome.done(meaning.get()) : Outcome.refused(refusals);
    }
}
