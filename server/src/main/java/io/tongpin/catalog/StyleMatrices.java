package io.tongpin.catalog;

import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the matrix of a style by any of its articles (色码矩阵): three statements, however many colours and sizes there are. */
public final class StyleMatrices {

    private final Database database;

    public StyleMatrices(Database database) {
        this.database = database;
    }

    private record Head(
            UUID style, String code, String name, @Nullable UUID group, List<String> sizes) {}

    /** @param store whose own prices are meant; null: headquarters' */
    public Optional<StyleMatrix> of(int company, @Nullable UUID store, UUID sku) {
        StoreScope reach = store == null ? StoreScope.NOWHERE : StoreScope.in(Set.of(store));
        return database.read(company, reach, tx -> {
            Optional<Head> head = head(tx, sku);
            return head.isEmpty() ? Optional.empty() : Optional.of(matrix(tx, store, head.get()));
        });
    }

    private static StyleMatrix matrix(Tx tx, @Nullable UUID store, Head head) throws SQLException {
        List<SkuFacts> skus = SkuFactsRows.ofStyle(tx, store, head.style()).stream()
                .sorted(Comparator.comparing(SkuFacts::code))
                .toList();
        Set<String> sizes = new LinkedHashSet<>(head.sizes());
        skus.stream().map(SkuFacts::size).filter(Objects::nonNull).forEach(sizes::add);
        return new StyleMatrix(head.style(), head.code(), head.name(), List.copyOf(sizes), skus, packs(tx, head));
    }

    private static Optional<Head> head(Tx tx, UUID sku) {
        return tx.sql("""
                        select s.id, s.code, s.name, g.id, g.sizes
                          from catalog.sku k
                          join catalog.style s on s.company_id = k.company_id and s.id = k.style_id
                          left join catalog.size_group g on g.company_id = s.company_id and g.id = s.size_group_id
                         where k.company_id = ? and k.id = ?
                        """)
                .params(tx.company(), sku)
                .query((row, n) -> new Head(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        texts(row, 5)))
                .optional();
    }

    private static List<StyleMatrix.Pack> packs(Tx tx, Head head) {
        return head.group() == null
                ? List.of()
                : tx.sql("""
                        select name, sizes, quantities
                          from catalog.prepack
                         where company_id = ? and size_group_id = ? and not archived
                         order by code
                        """)
                        .params(tx.company(), head.group())
                        .query((row, n) -> new StyleMatrix.Pack(row.getString(1), texts(row, 2), texts(row, 3)))
                        .list();
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return row.getArray(column) == null
                ? List.of()
                : List.of((String[]) row.getArray(column).getArray());
    }
}
