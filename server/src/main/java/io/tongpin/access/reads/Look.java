package io.tongpin.access.reads;

import io.tongpin.kernel.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's look at one class of fields of one sort of thing (查看), without when; equal looks in short order are one line.
 *
 * @param kind class of the fields, as a definition writes it; {@link #OF_THE_LOG} is a look at this log
 * @param entity kind of document, sort of record, or topic of a report
 * @param record which one, if it was one
 * @param asked by what filters, without anything that was typed
 * @param lender in whose stead alone it could be seen
 */
public record Look(
        Viewer viewer,
        Through through,
        String kind,
        String entity,
        @Nullable UUID record,
        String asked,
        Actor.@Nullable Lender lender) {

    /** The class of the lines of this log itself. */
    public static final String OF_THE_LOG = "reads";

    /** The class of a line that says how many looks could not be written down. */
    public static final String LOST = "lost";

    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * Who looked, and by what (查看人).
     *
     * @param by the session or the key
     * @param key whether that is a key
     * @param preview whether it was as people of a role see it
     */
    public record Viewer(
            int company,
            UUID user,
            String name,
            UUID by,
            boolean key,
            @Nullable String device,
            boolean preview) {}

    /** What stands in the log instead of looks that were lost. */
    static Look lost(int company) {
        Viewer nobody = new Viewer(company, NOBODY, "", NOBODY, false, null, false);
        return new Look(nobody, Through.LIST, LOST, "", null, "", null);
    }
}
