package io.tongpin.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field of a definition that a part of an answer shows (所示字段), where its name alone does not say so. On a type: in
 * which list of the document it stands, {@code lines}; or nothing, for what stands beside the document's own fields.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface FieldAt {

    String value();
}
