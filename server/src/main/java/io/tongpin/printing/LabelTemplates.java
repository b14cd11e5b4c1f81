package io.tongpin.printing;

import io.tongpin.changes.MasterWrite;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What the labels of a company look like (标签模板): one for each paper, its own or the built-in. Every change is in the log. */
public final class LabelTemplates {

    private static final String ENTITY = "label-template";
    private static final String KIND = "label";
    private static final int WORDS = 40;

    private final Database database;
    private final MasterWrite write;
    private final BiPredicate<Tx, UUID> isPriceList;

    /** @param isPriceList whether there is such a live price list */
    public LabelTemplates(Database database, MasterWrite write, BiPredicate<Tx, UUID> isPriceList) {
        this.database = database;
        this.write = write;
        this.isPriceList = isPriceList;
    }

    /**
     * As it is kept.
     *
     * @param own false: the built-in holds
     * @param version 0: nobody has said anything yet
     */
    public record Kept(boolean own, int version, LabelTemplate template) {}

    public Kept of(int company, Paper paper) {
        return database.read(company, tx -> TemplateRows.find(tx, idOf(paper), LabelTemplate.class))
                .map(row -> kept(row.version(), row.layout(), paper))
                .orElseGet(() -> kept(0, null, paper));
    }

    private static Kept kept(int version, @Nullable LabelTemplate own, Paper paper) {
        return new Kept(own != null, version, own == null ? LabelTemplate.usual(paper) : own);
    }

    /**
     * @param seen the version that the wish is based on
     * @param wish null: as it is built in
     */
    public Outcome<Kept> change(Actor actor, UUID command, Paper paper, int seen, @Nullable LabelTemplate wish) {
        List<Refusal> why = wish == null ? List.of() : unlawful(wish);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        UUID id = idOf(paper);
        String what = ENTITY + (wish == null ? ".reset" : ".saved");
        return write.save(
                        actor,
                        new MasterWrite.Save(command, ENTITY, what, id, seen, null, state(paper, wish)),
                        new Saving(paper, id, wish, isPriceList))
                .then(_ -> Outcome.done(of(actor.company(), paper)));
    }

    /** None if it can be printed. */
    public static List<Refusal> unlawful(LabelTemplate template) {
        if (!LabelTemplate.PARTS.containsAll(template.parts())
                || new HashSet<>(template.parts()).size() != template.parts().size()) {
            return List.of(Refusal.input("printing.part-unknown", "part", "" + template.parts()));
        }
        if (template.parts().isEmpty() && template.coding() == LabelTemplate.Coding.NONE) {
            return List.of(Refusal.input("printing.label-empty"));
        }
        return template.words().length() > WORDS
                ? List.of(Refusal.input("printing.label-words", "max", "" + WORDS))
                : List.of();
    }

    private static UUID idOf(Paper paper) {
        return UUID.nameUUIDFromBytes((ENTITY + " " + paper.code()).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, @Nullable Object> state(Paper paper, @Nullable LabelTemplate wish) {
        Map<String, @Nullable Object> state = new TreeMap<>(Map.of("paper", paper.code()));
        if (wish != null) {
            state.put("parts", wish.parts());
            state.put("words", wish.words());
            state.put("priceList", wish.priceList());
            state.put("coding", wish.coding().name());
        }
        return state;
    }

    /** The table's part of a save. */
    private record Saving(Paper paper, UUID id, @Nullable LabelTemplate wish, BiPredicate<Tx, UUID> isPriceList)
            implements MasterWrite.Table {

        @Override
        public int lock(Tx tx, UUID record) {
            return TemplateRows.lock(tx, record);
        }

        @Override
        public List<Refusal> check(Tx tx) {
            UUID list = wish == null ? null : wish.priceList();
            return list == null || isPriceList.test(tx, list)
                    ? List.of()
                    : List.of(Refusal.input("master.reference-unknown", "field", "priceList", "id", list.toString()));
        }

        @Override
        public void write(Tx tx, int version) throws SQLException {
            TemplateRows.write(tx, id, version, KIND, paper, wish);
        }
    }
}
