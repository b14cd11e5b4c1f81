package io.tongpin.masters;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Outcome;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes one field of one record of a sort (改一个字段), for whoever has been asked to; the rest stays as it is. */
public interface FieldChange {

    String entity();

    /** A record as it stands, with the field as text. */
    record Standing(String name, int version, @Nullable String value) {}

    /** What these records are called, archived ones too. */
    Map<UUID, String> names(Tx tx, Collection<UUID> ids) throws SQLException;

    /** Empty if there is no such live record; its row is held, so that nobody archives it meanwhile. */
    Optional<Standing> standing(Tx tx, UUID record, String field) throws SQLException;

    /** Writes it, if the record is still at this version and may be so; returns what goes into the log. */
    Outcome<List<Written>> apply(Tx tx, UUID record, int version, String field, @Nullable String value)
            throws SQLException;
}
