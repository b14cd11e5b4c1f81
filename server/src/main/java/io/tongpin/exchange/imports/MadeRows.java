package io.tongpin.exchange.imports;

import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows of exchange.import_made: what an import made, a batch a row. */
final class MadeRows {

    private MadeRows() {}

    /** A batch and its place in the order. */
    record Made(int no, String entity) {}

    static void records(Tx tx, UUID importId, int no, String entity, Collection<UUID> ids) throws SQLException {
        tx.sql("insert into exchange.import_made (company_id, import_id, no, entity, ids) values (?, ?, ?, ?, ?)")
                .params(tx.company(), importId, no, entity, tx.array("uuid", ids))
                .update();
    }

    /** Those of them that are not posted already; nothing if all are. */
    static void documents(Tx tx, UUID importId, int no, List<UUID> ids) throws SQLException {
        try (PreparedStatement insert = tx.connection().prepareStatement("""
                insert into exchange.import_made (company_id, import_id, no, entity, ids)
                select ?, ?, ?, 'document', array_agg(u.id order by u.pos)
                  from unnest(?::uuid[]) with ordinality as u(id, pos)
                  left join lateral (
                       select true as posted
                         from documents.document d
                        where d.company_id = ? and d.id = u.id and d.state in ('POSTED', 'REVERSED')
                       offset 0) d on true
                 where d.posted is null
                having count(*) > 0
                """)) {
            insert.setInt(1, tx.company());
            insert.setObject(2, importId);
            insert.setInt(3, no);
            insert.setArray(4, tx.array("uuid", ids));
            insert.setInt(5, tx.company());
            insert.executeUpdate();
        }
    }

    static int last(Tx tx, UUID importId) {
        return tx.sql("select coalesce(max(no), 0) from exchange.import_made where company_id = ? and import_id = ?")
                .params(tx.company(), importId)
                .query(Integer.class)
                .single();
    }

    /** The batches, newest first. */
    static List<Made> batches(Tx tx, UUID importId) {
        return tx.sql("""
                        select no, entity from exchange.import_made where company_id = ? and import_id = ? order by no desc
                        """)
                .params(tx.company(), importId)
                .query((row, n) -> new Made(row.getInt(1), row.getString(2)))
                .list();
    }

    /** The documents of a batch that are still in the books, newest first. */
    static List<UUID> posted(Tx tx, UUID importId, int no) {
        return tx.sql("""
                        select d.id
                          from exchange.import_made m
                         cross join lateral unnest(m.ids) with ordinality as u(id, pos)
                          join documents.document d on d.company_id = m.company_id and d.id = u.id
                         where m.company_id = ? and m.import_id = ? and m.no = ? and d.state = 'POSTED'
                         order by u.pos desc
                        """)
                .params(tx.company(), importId, no)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    static long countPosted(Tx tx, UUID importId) {
        return tx.sql("""
                        select count(*)
                          from exchange.import_made m
                         cross join lateral unnest(m.ids) as u(id)
                          join documents.document d on d.company_id = m.company_id and d.id = u.id
                         where m.company_id = ? and m.import_id = ? and m.entity = 'document' and d.state = 'POSTED'
                        """).params(tx.company(), importId).query(Long.class).single();
    }

    static List<UUID> ofSort(Tx tx, UUID importId, String entity) {
        return tx.sql("""
                        select distinct u.id
                          from exchange.import_made m cross join lateral unnest(m.ids) as u(id)
                         where m.company_id = ? and m.import_id = ? and m.entity = ?
                        """)
                .params(tx.company(), importId, entity)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Everything that imports made which were then undone. */
    static Set<UUID> takenBack(Tx tx) {
        return new HashSet<>(tx.sql("""
                        select u.id
                          from exchange.import i
                          join exchange.import_made m on m.company_id = i.company_id and m.import_id = i.id
                         cross join lateral unnest(m.ids) as u(id)
                          left join documents.document d
                            on m.entity = 'document' and d.company_id = m.company_id and d.id = u.id
                         where i.company_id = ? and i.undoing and (m.entity <> 'document' or d.state = 'REVERSED')
                        """)
                .params(tx.company())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }
}
