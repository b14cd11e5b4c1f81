package io.tongpin.access.web;

import io.tongpin.definitions.FieldClass;
import io.tongpin.kernel.Withheld;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** One part of an answer that is left out where it is nothing (不予显示): who may not see it is not told that it is there. */
final class WithheldProperty extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    private final transient GuardedFields guard;
    private final String kind;

    WithheldProperty(BeanPropertyWriter whole, GuardedFields guard) {
        super(whole);
        this.guard = guard;
        Withheld withheld = whole.getAnnotation(Withheld.class);
        this.kind = withheld == null ? "" : withheld.value();
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator out, SerializationContext context) throws Exception {
        if (get(bean) != null) {
            if (!kind.isEmpty()) {
                guard.figure(kind, bean);
            }
            super.serializeAsProperty(bean, out, context);
            FieldClass.COST.right().ifPresent(guard::showed); // What is withheld is worth, of some sort.
        }
    }
}
