package io.tongpin.access.web;

import io.tongpin.kernel.Shown;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** The first part of an answer that gives something away (给出内容): before it goes out it is told what the whole of it gives. */
final class GivesProperty extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    private final transient GuardedFields guard;

    GivesProperty(BeanPropertyWriter whole, GuardedFields guard) {
        super(whole);
        this.guard = guard;
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator out, SerializationContext context) throws Exception {
        if (bean instanceof Shown.Gives gives) {
            guard.gave(gives);
        }
        super.serializeAsProperty(bean, out, context);
    }
}
