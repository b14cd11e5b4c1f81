package io.tongpin.access.web;

import io.tongpin.definitions.Looks;
import io.tongpin.definitions.Masked;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.Shown;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** One part of an answer that is written as far as the person sees it (受控字段): whole, masked, or not at all. */
final class GuardedProperty extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final boolean counted;
    private final boolean sorted;
    private final transient GuardedFields guard;

    GuardedProperty(BeanPropertyWriter whole, String field, GuardedFields guard) {
        super(whole);
        this.field = field;
        this.counted = guard.counts(field);
        this.sorted = guard.isOfAClass(field);
        this.guard = guard;
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator out, SerializationContext context) throws Exception {
        if (GuardedFields.PLAIN.contains(field)) {
            super.serializeAsProperty(bean, out, context);
            return;
        }
        switch (access(bean, out)) {
            case EDITABLE, READ_ONLY -> {
                if (sorted) {
                    look(bean, out);
                }
                super.serializeAsProperty(bean, out, context);
                if (counted && get(bean) != null) {
                    guard.showed(shown(bean, out), field);
                }
            }
            case MASKED -> {
                if (get(bean) instanceof String text) {
                    out.writeStringProperty(getName(), Masked.phone(text));
                }
            }
            case HIDDEN -> {}
        }
    }

    private FieldAccess access(Object bean, JsonGenerator out) {
        Sight sight = guard.sight();
        if (sight == null) {
            return FieldAccess.HIDDEN;
        }
        if (sight.everything()) {
            return FieldAccess.EDITABLE;
        }
        Shown shown = shown(bean, out);
        return shown == null ? FieldAccess.HIDDEN : sight.of(shown, field);
    }

    /** Tells the read log, where this request has one: before it goes out, and only where there is something to see. */
    private void look(Object bean, JsonGenerator out) throws Exception {
        Looks looks = GuardedFields.looks();
        if (looks != null && isSomething(get(bean))) {
            Shown.Fields whole = whole(bean, out);
            if (whole != null) {
                UUID id = whole.id();
                looks.field(whole.shown(), id == null ? whole : id, field);
            }
        }
    }

    private static boolean isSomething(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case String text -> !text.isBlank();
            case Collection<?> list -> !list.isEmpty();
            default -> true;
        };
    }

    private static @Nullable Shown shown(Object bean, JsonGenerator out) {
        Shown.Fields whole = whole(bean, out);
        return whole == null ? null : whole.shown();
    }

    /** Of a line or a total: the document around it. */
    private static Shown.@Nullable Fields whole(Object bean, JsonGenerator out) {
        if (bean instanceof Shown.Fields fields) {
            return fields;
        }
        TokenStreamContext around = out.streamWriteContext();
        while (around != null) {
            if (around.currentValue() instanceof Shown.Fields fields) {
                return fields;
            }
            around = around.getParent();
        }
        return null;
    }
}
