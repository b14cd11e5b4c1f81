package io.tongpin.documents;

import io.tongpin.access.ShownNames;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The numbers of documents beside their ids (单号查找), of those that the reader may see; a draft has none yet. */
final class DocumentNumbers implements ShownNames {

    private final Database database;
    private final DocumentKinds kinds;

    DocumentNumbers(Database database, DocumentKinds kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    private record Numbered(UUID id, String number, DocumentReach.Marks marks) {}

    @Override
    public Map<UUID, String> of(Actor reader, String entity, Collection<UUID> ids) {
        if (kinds.find(entity).filter(kind -> kind.allows(reader, "view")).isEmpty()) {
            return Map.of();
        }
        DocumentReach reach = new DocumentReach(reader, kinds);
        return database.read(reader.company(), DocumentReach.anything(reader, kinds), tx -> {
            Map<UUID, String> numbers = new HashMap<>();
            for (Numbered one : tx.sql("""
                            select id, coalesce(number, ''), kind, store_id, warehouse_id, to_warehouse_id, created_by
                              from documents.document
                             where company_id = ? and id = any(?)
                            """)
                    .params(tx.company(), tx.array("uuid", ids))
                    .query((row, n) -> new Numbered(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            new DocumentReach.Marks(
                                    row.getString(3),
                                    row.getObject(4, UUID.class),
                                    row.getObject(5, UUID.class),
                                    row.getObject(6, UUID.class),
                                    row.getObject(7, UUID.class))))
                    .list()) {
                if (reach.sees(tx, one.marks())) {
                    numbers.put(one.id(), one.number());
                }
            }
            return numbers;
        });
    }
}
