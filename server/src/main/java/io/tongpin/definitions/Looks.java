package io.tongpin.definitions;

import io.tongpin.kernel.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one answer has shown so far of what gives something away (所见): told by whoever lets a value out, while the answer is
 * made. It holds no value, only of what sort it was and of how many things. A request without one is not written down.
 */
public final class Looks {

    /** Under which a request keeps them: where every part of every answer looks, no more is done than that. */
    public static final String KEPT = Looks.class.getName();

    private final FieldCatalogue catalogue;
    private final String topic;
    private final Predicate<String> watched;
    private final Consumer<Seen> first;
    private final Map<What, Seen> seen = new LinkedHashMap<>();

    /**
     * @param topic what an answer is about that shows no document and no record
     * @param watched the classes that are written down
     * @param first is told of each class of each sort of thing before it goes out
     */
    public Looks(FieldCatalogue catalogue, String topic, Predicate<String> watched, Consumer<Seen> first) {
        this.catalogue = catalogue;
        this.topic = topic;
        this.watched = watched;
        this.first = first;
    }

    /** A class of fields of a sort of thing. */
    private record What(String kind, String entity) {}

    /** A class of fields of a sort of thing, and of how many of them. */
    public static final class Seen {

        private final What what;
        private final @Nullable Shown shown;
        private final String field;
        private long things;
        private @Nullable Object last;

        private Seen(What what, @Nullable Shown shown, String field) {
            this.what = what;
            this.shown = shown;
            this.field = field;
        }

        public String kind() {
            return what.kind();
        }

        public String entity() {
            return what.entity();
        }

        /** One of them; null where it was no field of a definition. */
        public @Nullable Shown shown() {
            return shown;
        }

        /** A field of it that was shown. */
        public String field() {
            return field;
        }

        public long things() {
            return things;
        }

        /** Which, if it was one and has a name. */
        public @Nullable UUID one() {
            return things == 1 && last instanceof UUID id ? id : null;
        }

        /** One thing is written from its beginning to its end, so only the last can come again. */
        private void add(Object thing) {
            if (last == null || last != thing && !(thing instanceof UUID && thing.equals(last))) {
                things++;
                last = thing;
            }
        }
    }

    /** Those of this request. */
    public static @Nullable Looks of(Function<String, @Nullable Object> attributes) {
        return attributes.apply(KEPT) instanceof Looks looks ? looks : null;
    }

    /** Leaves itself where whoever shows something finds it. */
    public void keep(BiConsumer<String, Object> attributes) {
        attributes.accept(KEPT, this);
    }

    /**
     * A field was shown in full.
     *
     * @param thing its id, or itself where it has none
     */
    public void field(Shown shown, Object thing, String field) {
        FieldCatalogue.Entity entity = catalogue.find(shown.entity()).orElse(null);
        FieldCatalogue.Field known = entity == null ? null : entity.fields().get(field);
        FieldClass kind = known == null ? null : known.kind();
        if (kind != null) {
            add(kind.text(), shown.entity(), thing, shown, field);
        }
    }

    /** Something of the answer's own topic was shown, as a figure of a report. */
    public void figure(String kind, Object thing) {
        add(kind, topic, thing, null, "");
    }

    /** Something was given away that is no field of a definition. */
    public void given(Shown.Given given, Object thing) {
        for (String kind : given.classes()) {
            add(kind, given.entity(), given.id() == null ? thing : given.id(), null, "");
        }
    }

    private void add(String kind, String entity, Object thing, @Nullable Shown shown, String field) {
        if (!watched.test(kind)) {
            return;
        }
        What what = new What(kind, entity);
        Seen before = seen.get(what);
        if (before != null) {
            before.add(thing);
            return;
        }
        Seen now = new Seen(what, shown, field);
        now.add(thing);
        seen.put(what, now);
        first.accept(now);
    }

    public List<Seen> all() {
        return new ArrayList<>(seen.values());
    }
}
