package io.tongpin.masters;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the records of a sort that may be the very one that somebody is about to enter (疑似重复). */
public interface AlikeRecords {

    /** What is found at most, for each way of being alike. */
    int MOST = 5;

    /** The sort of record: {@code customer}. */
    String entity();

    /** What it takes to be told. */
    String right();

    /** Those that are in use, likest first; one may be alike in several ways. */
    List<Alike> like(Tx tx, Entered entered) throws SQLException;

    /**
     * What somebody has entered so far; a blank is nothing.
     *
     * @param id of the record itself, which is not its own twin
     */
    record Entered(
            UUID id,
            @Nullable String code,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String taxNo,
            @Nullable UUID brand) {

        /** A field as it was entered, if it was. */
        public static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() || text.indexOf('\0') >= 0 ? null : text.strip();
        }

        public Entered {
            code = given(code);
            name = given(name);
            phone = given(phone);
            taxNo = given(taxNo);
        }
    }

    /**
     * A record that is like it.
     *
     * @param by the field that gives it away
     * @param store whose it is; null is the company's
     */
    record Alike(
            UUID id,
            String code,
            String name,
            String by,
            @Nullable UUID store) {}
}
