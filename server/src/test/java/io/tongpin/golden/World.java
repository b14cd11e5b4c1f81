package io.tongpin.golden;

import io.tongpin.documents.Document;
import io.tongpin.documents.Facts;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.LineRef;
import io.tongpin.stockledger.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The people, places and things of one golden file, by the names it gives them. */
final class World {

    private final Ids ids;
    private final Map<String, UUID> named = new LinkedHashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, Facts.Sku> articles = new LinkedHashMap<>();
    private final Map<String, Facts.Party> parties = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<UUID, Place> roads = new HashMap<>();
    private final Map<String, Document> posted = new LinkedHashMap<>();

    World(Ids ids) {
        this.ids = ids;
        names.put(new UUID(0, 0), "company"); // Where one cost serves the company, its pool has the nil id.
    }

    Ids ids() {
        return ids;
    }

    /** The id behind a name; a name that was never heard is a mistake in the file. */
    UUID id(String name) {
        UUID id = named.get(name);
        if (id == null) {
            throw new IllegalArgumentException("nobody has heard of " + name);
        }
        return id;
    }

    /** A new thing of this name. */
    UUID create(String name) {
        UUID id = ids.next();
        if (named.put(name, id) != null) {
            throw new IllegalArgumentException("there is a " + name + " already");
        }
        names.put(id, name);
        return id;
    }

    /** A new id that answers are told by these words for, and that statements cannot name. */
    UUID alias(String words) {
        UUID id = ids.next();
        names.put(id, words);
        return id;
    }

    Optional<String> nameOf(UUID id) {
        return Optional.ofNullable(names.get(id));
    }

    /** Ids in a text give way to names. */
    String withNames(String text) {
        try {
            return text.length() == 36 ? nameOf(UUID.fromString(text)).orElse(text) : text;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** A store with a warehouse of the same name and a road to it. */
    void store(String name) {
        UUID store = ids.next();
        names.put(store, name);
        places.put(name, new Place(create(name), store, false, false));
        String road = name + "-road";
        Place place = new Place(create(road), store, true, false);
        places.put(road, place);
        roads.put(store, place);
    }

    /** A further warehouse of a store. */
    void warehouse(String name, String store, boolean mayGoNegative) {
        UUID id = named.containsKey(name) ? id(name) : create(name);
        places.put(name, new Place(id, place(store).store(), false, mayGoNegative));
    }

    void article(String name, boolean stocked, boolean lots, boolean serials) {
        articles.put(name, new Facts.Sku(create(name), name, stocked, lots, serials, null));
    }

    void party(String name, Facts.PartyRole role, int termsDays, boolean mayOwe) {
        parties.put(name, new Facts.Party(create(name), role, name, termsDays, mayOwe));
    }

    Place place(String name) {
        Place place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("there is no warehouse " + name);
        }
        return place;
    }

    Facts.Sku article(String name) {
        return Optional.ofNullable(articles.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no article " + name));
    }

    void posted(String name, Document document) {
        posted.put(name, document);
    }

    Document document(String name) {
        return Objects.requireNonNull(posted.get(name), () -> name + " was not posted");
    }

    /** A document that was reversed can no longer be the source of others. */
    void takenBack(String name) {
        posted.remove(name);
    }

    /** Everything a document may know of this world, but for open items. */
    Facts facts() {
        Facts facts = new Facts();
        articles.values().forEach(facts::add);
        parties.values().forEach(facts::add);
        places.values().forEach(facts::add);
        roads.values().forEach(facts::addTransit);
        posted.values().forEach(document -> document.lines().forEach(line -> facts.add(source(document, line))));
        return facts;
    }

    private static Facts.SourceLine source(Document document, Document.Line line) {
        return new Facts.SourceLine(
                new LineRef(document.id(), line.lineNo()),
                document.kind(),
                document.store(),
                line.sku(),
                line.baseQuantity(),
                line.amount(),
                line.tax(),
                line.unitCost(),
                line.landed(),
                document.warehouse(),
                document.toWarehouse(),
                document.party());
    }
}
