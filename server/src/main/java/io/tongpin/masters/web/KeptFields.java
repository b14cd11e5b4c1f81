package io.tongpin.masters.web;

import io.tongpin.definitions.Masked;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.platform.Refused;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was sent, with what its sender does not see or may not change as it is kept (保留字段). Whoever sends
 * something else for such a field is refused.
 */
public final class KeptFields {

    /** What no rule speaks of; the SKUs of a style are records of their own. */
    private static final Set<String> NEVER = Set.of("id", "version", "archived", "skus");

    private static final String READ_ONLY = "access.field-read-only";
    private static final String KEPT = "access.field-kept-by-hq";

    private KeptFields() {}

    /** No record is made, archived or restored by somebody from whom headquarters keeps them. */
    public static void refuseLocked(Sight sight, String entity) {
        if (sight.isLocked(entity)) {
            throw new Refused(new Refusal("access.record-kept-by-hq", 403, Map.of("entity", entity)));
        }
    }

    /** @param stored as it would be shown in full; null if it is new */
    public static <J> J in(Sight sight, J sent, @Nullable J stored) {
        if (sight.everything() || !(sent instanceof Shown.Fields fields)) {
            return sent;
        }
        return in(sight, stored instanceof Shown.Fields before ? before.shown() : fields.shown(), sent, stored);
    }

    /** @param shown what it is, where it does not say so itself */
    static <J> J in(Sight sight, Shown shown, J sent, @Nullable J stored) {
        List<Refusal> refused = new ArrayList<>();
        RecordComponent[] components = sent.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Object given = of(components[i], sent);
            FieldAccess access = NEVER.contains(name) ? FieldAccess.EDITABLE : sight.of(shown, name);
            if (access == FieldAccess.EDITABLE) {
                values[i] = given;
                continue;
            }
            values[i] = stored == null ? null : of(components[i], stored);
            if (given != null && !isSame(given, values[i], access)) {
                String why = sight.isKeptFrom(shown.entity(), name) ? KEPT : READ_ONLY;
                refused.add(new Refusal(why, 403, Map.of("field", name)));
            }
        }
        if (!refused.isEmpty()) {
            throw new Refused(refused);
        }
        return made(sent, components, values);
    }

    /** The texts in a record that this person does not see, as they are searched for: as written, and their digits alone. */
    static List<String> hidden(Sight sight, Object record) {
        if (!(record instanceof Shown.Fields fields)) {
            return List.of();
        }
        Shown shown = fields.shown();
        List<String> hidden = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (!NEVER.contains(component.getName())
                    && !sight.of(shown, component.getName()).shows()
                    && of(component, record) instanceof String text) {
                hidden.add(text);
                hidden.add(text.replaceAll("[^0-9]", ""));
            }
        }
        return hidden;
    }

    /** What is hidden is not even confirmed. */
    private static boolean isSame(Object given, @Nullable Object kept, FieldAccess access) {
        return switch (access) {
            case EDITABLE -> true;
            case READ_ONLY ->
                given instanceof BigDecimal one && kept instanceof BigDecimal other
                        ? one.compareTo(other) == 0
                        : Objects.equals(given, kept);
            case MASKED -> kept instanceof String text && given.equals(Masked.phone(text));
            case HIDDEN -> false;
        };
    }

    private static @Nullable Object of(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <J> J made(J like, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var constructor = like.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return (J) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }
}
