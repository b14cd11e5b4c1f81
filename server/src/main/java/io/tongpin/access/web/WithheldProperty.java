package io.tongpin.access.web;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** One part of an answer that is left out where it is nothing (不予显示): who may not see it is not told that it is there. */
final class WithheldProperty extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    WithheldProperty(BeanPropertyWriter whole) {
        super(whole);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator out, SerializationContext context) throws Exception {
        if (get(bean) != null) {
            super.serializeAsProperty(bean, out, context);
        }
    }
}
