package io.tongpin.definitions;

import io.tongpin.kernel.FieldRule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every field of every kind of document and every sort of record, and what each gives away (字段目录). */
public final class FieldCatalogue {

    /** Who keeps a record's code keeps the record: makes it, archives it, and keeps what no form asks for. */
    public static final String CODE = "code";

    /** What is made of the amounts of a document: its total, its tax, what is still owed. */
    public static final String AMOUNT = "amount";

    /** What the total of a document is the sum of; one of them has it, depending on the kind. */
    private static final List<String> SUMMED = List.of("lines.amount", "entries.amount", "tenders");

    /** Parts of the envelope that hold amounts, also in kinds whose form does not ask for them. */
    private static final List<String> AMOUNTS = List.of(
            AMOUNT,
            "tenders",
            "allocations",
            "entries.amount",
            "lines.price",
            "lines.listPrice",
            "lines.discount",
            "lines.amount",
            "lines.tax");

    private static final List<String> COSTS = List.of("lines.unitCost", "lines.landed");

    /**
     * One field.
     *
     * @param kind what it gives away, if that is anything
     * @param edits the right that it takes to change it, beside that to change the whole; empty if none
     * @param keeper who keeps it unless the company says otherwise
     * @param local whether each store may have its own value of it at all
     */
    public record Field(String key, @Nullable FieldClass kind, String edits, Keeper keeper, boolean local) {

        public Field(String key, @Nullable FieldClass kind, String edits) {
            this(key, kind, edits, Keeper.SHARED, false);
        }
    }

    /**
     * A kind of document or a sort of record.
     *
     * @param rights any of them shows it
     * @param writing any of them lets somebody fill it in
     * @param edit the right to change a record; empty for documents, of which there are several
     * @param keepable whether it is to be settled who keeps its fields
     * @param priced whether its lines are goods at a price
     * @param costs whether its money is what goods cost us
     * @param bought whether that is what a supplier is paid, and not what our books say
     */
    public record Entity(
            String code,
            boolean document,
            List<String> rights,
            List<String> writing,
            String edit,
            boolean keepable,
            boolean priced,
            boolean costs,
            boolean bought,
            Map<String, Field> fields) {

        public Entity {
            rights = List.copyOf(rights);
            writing = List.copyOf(writing);
            fields = Map.copyOf(fields);
        }

        /** Whether a field says what a supplier is paid. */
        boolean isPaid(Field field) {
            return bought && !COSTS.contains(field.key());
        }

        /** The fields that a field is made of: itself, for most. */
        List<String> partsOf(String field) {
            return document && field.equals(AMOUNT)
                    ? Stream.concat(Stream.of(AMOUNT), SUMMED.stream()).toList()
                    : List.of(field);
        }
    }

    private final Map<String, Entity> entities = new TreeMap<>();
    private volatile FieldKeepers keepers = FieldKeepers.AS_DEFINED;

    /** From now on companies are asked who keeps a field. */
    public void askingOf(FieldKeepers settings) {
        this.keepers = settings;
    }

    /** Who keeps a field in a company; what the form does not ask for belongs to whoever keeps the record's code. */
    public Keeper keeper(int company, Entity entity, String field) {
        if (!entity.keepable()) {
            return Keeper.SHARED;
        }
        Field defined = entity.fields().get(field);
        if (defined == null) {
            return field.equals(CODE) ? Keeper.SHARED : keeper(company, entity, CODE);
        }
        return keepers.said(company, entity.code(), field).orElse(defined.keeper());
    }

    public Optional<Entity> find(String entity) {
        return Optional.ofNullable(entities.get(entity));
    }

    public Collection<Entity> all() {
        return List.copyOf(entities.values());
    }

    /** Adds a kind of document; {@code amounts} is what its money gives away. */
    public void document(String code, String module, FieldClass amounts, boolean ofSupplier, Collection<Field> own) {
        Map<String, Field> fields = new LinkedHashMap<>();
        AMOUNTS.forEach(key -> fields.put(key, new Field(key, amounts, "")));
        COSTS.forEach(key -> fields.put(key, new Field(key, FieldClass.COST, "")));
        // Where the form asks for nobody, whoever is named all the same may be a supplier.
        fields.put("party", new Field("party", FieldClass.SUPPLIER, ""));
        own.forEach(field -> fields.put(field.key(), field));
        entities.put(
                code,
                new Entity(
                        code,
                        true,
                        rights(List.of("view"), module, code),
                        rights(List.of("view", "create", "edit", "post"), module, code),
                        "",
                        false,
                        own.stream().anyMatch(field -> field.key().equals("lines.price")),
                        amounts == FieldClass.COST,
                        amounts == FieldClass.COST && ofSupplier,
                        fields));
    }

    /** Adds a sort of record of which whoever may change it may change every field. */
    public void record(String entity, String module, Collection<Field> own) {
        record(entity, module, false, own);
    }

    /** Adds a sort of record; one that is shown on two screens has the fields of both. */
    public void record(String entity, String module, boolean keepable, Collection<Field> own) {
        Map<String, Field> fields = new LinkedHashMap<>();
        find(entity).ifPresent(before -> fields.putAll(before.fields()));
        own.forEach(field -> fields.put(field.key(), field));
        entities.put(
                entity,
                new Entity(
                        entity,
                        false,
                        rights(List.of("view"), module),
                        rights(List.of("view", "edit"), module),
                        module + ".edit",
                        keepable,
                        false,
                        false,
                        false,
                        fields));
    }

    private static List<String> rights(List<String> actions, String... modules) {
        return actions.stream()
                .flatMap(action -> Stream.of(modules).map(module -> module + "." + action))
                .toList();
    }

    /** Whether there is such a field for a rule to speak of. */
    public boolean knows(FieldRule rule) {
        if (rule.field().startsWith(FieldRule.CLASS)) {
            return (rule.entity().equals(FieldRule.ALL) || entities.containsKey(rule.entity()))
                    && FieldClass.of(rule.field().substring(1)).isPresent();
        }
        return find(rule.entity())
                .filter(e -> e.fields().containsKey(rule.field()))
                .isPresent();
    }
}
