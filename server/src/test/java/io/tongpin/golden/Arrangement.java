package io.tongpin.golden;

import io.tongpin.documents.Facts;
import java.util.ArrayList;
import java.util.List;

/** Puts stores, articles and parties into a world, by words. */
final class Arrangement {

    private final World world;

    Arrangement(World world) {
        this.world = world;
    }

    /** {@code store S1}, {@code article SHIRT HAT}, {@code customer WANG may owe pays after 30}. */
    void add(String verb, Phrase words) {
        switch (verb) {
            case "store" -> words.rest().forEach(world::store);
            case "warehouse" -> warehouse(words);
            case "article" -> article(words);
            case "customer" -> party(words, Facts.PartyRole.CUSTOMER);
            case "supplier" -> party(words, Facts.PartyRole.SUPPLIER);
            default -> throw new IllegalArgumentException(verb);
        }
    }

    private void warehouse(Phrase words) {
        String name = words.next();
        String store = words.take("of") ? words.next() : name;
        world.warehouse(name, store, words.take("may", "go", "negative"));
    }

    private void article(Phrase words) {
        List<String> names = new ArrayList<>();
        boolean service = false;
        boolean lots = false;
        boolean serials = false;
        while (words.more()) {
            if (words.take("is", "a", "service")) {
                service = true;
            } else if (words.take("has", "lots")) {
                lots = true;
            } else if (words.take("has", "serials")) {
                serials = true;
            } else {
                names.add(words.next());
            }
        }
        for (String name : names) {
            world.article(name, !service, lots, serials);
        }
    }

    private void party(Phrase words, Facts.PartyRole role) {
        String name = words.next();
        int days = 0;
        boolean mayOwe = false;
        while (words.more()) {
            if (words.take("may", "owe")) {
                mayOwe = true;
            } else if (words.take("pays", "after") || words.take("paid", "after")) {
                days = Integer.parseInt(words.next());
            } else {
                throw words.notUnderstood();
            }
        }
        world.party(name, role, days, mayOwe);
    }
}
