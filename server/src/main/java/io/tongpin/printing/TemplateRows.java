package io.tongpin.printing;

import io.tongpin.platform.Tx;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows of printing.template: one of a kind on a paper at most. */
final class TemplateRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TemplateRows() {}

    /** @param layout null: it has had one, and the built-in holds again */
    record Row<T>(int version, @Nullable T layout) {}

    static <T> Optional<Row<T>> find(Tx tx, UUID id, Class<T> type) {
        return tx.sql("select version, layout from printing.template where company_id = ? and id = ?")
                .params(tx.company(), id)
                .query((row, n) -> new Row<>(row.getInt(1), read(row.getString(2), type)))
                .optional();
    }

    private static <T> @Nullable T read(@Nullable String layout, Class<T> type) {
        return layout == null ? null : JSON.readValue(layout, type);
    }

    /** Holds it, and tells its version; 0 if there is none. */
    static int lock(Tx tx, UUID id) {
        return tx.sql("select version from printing.template where company_id = ? and id = ? for update")
                .params(tx.company(), id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    static void write(Tx tx, UUID id, int version, String kind, Paper paper, @Nullable Record layout) {
        tx.sql("""
                insert into printing.template (company_id, id, version, kind, paper, layout)
                values (:company, :id, :version, :kind, :paper, :layout::jsonb)
                on conflict (company_id, id) do update set version = excluded.version, layout = excluded.layout
                """)
                .param("company", tx.company())
                .param("id", id)
                .param("version", version)
                .param("kind", kind)
                .param("paper", paper.code())
                .param("layout", layout == null ? null : JSON.writeValueAsString(layout))
                .update();
    }
}
