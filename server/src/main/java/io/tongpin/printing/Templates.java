package io.tongpin.printing;

import io.tongpin.changes.MasterWrite;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The templates of a company (打印模板): its own where it has one, the built-in where not. Every change is in the log. */
public final class Templates {

    private static final String ENTITY = "print-template";

    private final Database database;
    private final MasterWrite write;

    public Templates(Database database, MasterWrite write) {
        this.database = database;
        this.write = write;
    }

    /**
     * As it is kept.
     *
     * @param version 0: nobody has said anything yet
     * @param template null: the built-in holds
     */
    public record Kept(int version, @Nullable PrintTemplate template) {

        static final Kept NOTHING = new Kept(0, null);
    }

    public Kept of(int company, String kind, Paper paper) {
        return database.read(company, tx -> TemplateRows.find(tx, idOf(kind, paper), PrintTemplate.class))
                .map(row -> new Kept(row.version(), row.layout()))
                .orElse(Kept.NOTHING);
    }

    /**
     * @param seen the version that the wish is based on
     * @param wish null: as it is built in
     */
    public Outcome<Kept> change(
            Actor actor, UUID command, PrintedKind kind, Paper paper, int seen, @Nullable PrintTemplate wish) {
        if (wish != null && checked(kind, wish) instanceof Outcome.Refused<PrintTemplate>(List<Refusal> why)) {
            return Outcome.refused(why);
        }
        UUID id = idOf(kind.code(), paper);
        String what = ENTITY + (wish == null ? ".reset" : ".saved");
        MasterWrite.Save save =
                new MasterWrite.Save(command, ENTITY, what, id, seen, null, state(kind.code(), paper, wish));
        return write.save(actor, save, new Saving(kind.code(), paper, id, wish))
                .then(_ -> Outcome.done(of(actor.company(), kind.code(), paper)));
    }

    /** The template, if it can be printed. */
    public static Outcome<PrintTemplate> checked(PrintedKind kind, PrintTemplate template) {
        List<Refusal> why = TemplateChecks.of(kind, template);
        return why.isEmpty() ? Outcome.done(template) : Outcome.refused(why);
    }

    /** There is one of a kind on a paper, so that is its id. */
    private static UUID idOf(String kind, Paper paper) {
        return UUID.nameUUIDFromBytes((ENTITY + " " + kind + " " + paper.code()).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, ?> state(String kind, Paper paper, @Nullable PrintTemplate wish) {
        Map<String, Object> state = new LinkedHashMap<>(Map.of("kind", kind, "paper", paper.code()));
        if (wish != null) {
            state.put("head", wish.head());
            state.put(
                    "columns",
                    wish.columns().stream()
                            .map(one -> Map.of("key", one.key(), "width", one.width(), "title", one.title()))
                            .toList());
            state.put("footer", wish.footer());
            state.put("fontSize", wish.fontSize());
            state.put("capitals", wish.capitals());
            state.put("code", wish.code());
            state.put("pageSums", wish.pageSums());
            state.put("signatures", wish.signatures());
        }
        return state;
    }

    /** The table's part of a save. */
    private record Saving(
            String kind, Paper paper, UUID id, @Nullable PrintTemplate wish) implements MasterWrite.Table {

        @Override
        public int lock(Tx tx, UUID record) {
            return TemplateRows.lock(tx, record);
        }

        @Override
        public List<Refusal> check(Tx tx) {
            return List.of();
        }

        @Override
        public void write(Tx tx, int version) throws SQLException {
            TemplateRows.write(tx, id, version, kind, paper, wish);
        }
    }
}
