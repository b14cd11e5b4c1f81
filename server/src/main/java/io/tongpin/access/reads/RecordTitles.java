package io.tongpin.access.reads;

import io.tongpin.access.ShownNames;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Shown;
import io.tongpin.masters.FieldChange;
import io.tongpin.platform.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names of master records beside their ids (资料名称查找), of the sorts whose names the reader may see. */
public final class RecordTitles implements ShownNames {

    private static final String NAME = "name";

    private final Database database;
    private final FieldCatalogue fields;
    private final Map<String, FieldChange> sorts;

    public RecordTitles(Database database, FieldCatalogue fields, List<FieldChange> sorts) {
        this.database = database;
        this.fields = fields;
        this.sorts = sorts.stream().collect(Collectors.toMap(FieldChange::entity, sort -> sort));
    }

    @Override
    public Map<UUID, String> of(Actor reader, String entity, Collection<UUID> ids) {
        FieldChange sort = sorts.get(entity);
        Sight sight = new Sight(fields, reader);
        if (sort == null
                || !sight.shows(entity)
                || !sight.of(Shown.of(entity), NAME).shows()) {
            return Map.of();
        }
        return database.read(reader.company(), tx -> sort.names(tx, ids));
    }
}
