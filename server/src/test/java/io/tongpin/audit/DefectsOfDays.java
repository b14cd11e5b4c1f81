package io.tongpin.audit;

import static io.tongpin.audit.Defect.of;

import java.util.List;

/** Ways in which closed days can be wrong (日结错账). */
final class DefectsOfDays {

    private DefectsOfDays() {}

    static List<Defect> all() {
        return List.of(
                of("I-86", "the box of a closed day was filled up", """
                        update generalledger.day_close set cash = cash + 1
                        """),
                of("I-86", "a store is open on a closed day", """
                        update generalledger.store_day set closed_through = null where closed_through is not null
                        """));
    }
}
