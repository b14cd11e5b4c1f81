package io.tongpin.printing;

import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows of printing.print and printing.times. */
final class PrintRows {

    private PrintRows() {}

    /** Counts each once more, in the order of their ids, so that two who print the same never wait for each other. */
    static List<Printing.Copy> count(Tx tx, List<UUID> documents) throws SQLException {
        if (documents.isEmpty()) {
            return List.of();
        }
        List<Printing.Copy> counted = tx.sql("""
                insert into printing.times as t (company_id, document_id, times)
                select :company, id, 1 from unnest(:documents) as id order by id
                    on conflict (company_id, document_id) do update set times = t.times + 1
                returning document_id, times
                """)
                .param("company", tx.company())
                .param("documents", tx.array("uuid", documents))
                .query((row, n) -> new Printing.Copy(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        Map<UUID, Printing.Copy> copies = new HashMap<>();
        counted.forEach(one -> copies.put(one.document(), one));
        return documents.stream()
                .map(id -> copies.getOrDefault(id, new Printing.Copy(id, 1)))
                .toList();
    }

    static void write(Tx tx, Actor actor, Printing printing) throws SQLException {
        List<Printing.Copy> documents = printing.documents();
        List<Printing.Labels> labels = printing.labels();
        tx.sql("""
                insert into printing.print (company_id, id, at, by_id, by_name, device, paper, documents, times, skus, copies,
                                            priced_in)
                values (:company, :id, :at, :by, :name, :device, :paper, :documents, :times, :skus, :copies, :priced)
                """)
                .param("company", tx.company())
                .param("id", printing.id())
                .param("at", Timestamp.from(printing.at()))
                .param("by", printing.by())
                .param("name", actor.name())
                .param("device", actor.device())
                .param("paper", printing.paper().code())
                .param("documents", tx.column("uuid", documents, Printing.Copy::document))
                .param("times", tx.column("integer", documents, Printing.Copy::times))
                .param("skus", tx.column("uuid", labels, Printing.Labels::sku))
                .param("copies", tx.column("integer", labels, Printing.Labels::copies))
                .param("priced", printing.pricedIn())
                .update();
    }

    static Optional<Printing> find(Tx tx, UUID id) {
        return tx.sql("""
                        select id, at, by_id, paper, documents, times, skus, copies, priced_in
                          from printing.print
                         where company_id = ? and id = ?
                        """)
                .params(tx.company(), id)
                .query((row, n) -> printing(row))
                .optional();
    }

    private static Printing printing(ResultSet row) throws SQLException {
        UUID[] documents = (UUID[]) row.getArray(5).getArray();
        Integer[] times = (Integer[]) row.getArray(6).getArray();
        UUID[] skus = (UUID[]) row.getArray(7).getArray();
        Integer[] copies = (Integer[]) row.getArray(8).getArray();
        List<Printing.Copy> printed = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            printed.add(new Printing.Copy(documents[i], times[i]));
        }
        List<Printing.Labels> labels = new ArrayList<>();
        for (int i = 0; i < skus.length; i++) {
            labels.add(new Printing.Labels(skus[i], copies[i]));
        }
        return new Printing(
                row.getObject(1, UUID.class),
                row.getTimestamp(2).toInstant(),
                row.getObject(3, UUID.class),
                Paper.of(row.getString(4)).orElseThrow(),
                printed,
                labels,
                row.getObject(9, UUID.class));
    }
}
