package io.tongpin.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Part of an answer that is null for those who may not see it, and is then left out instead of being said to be nothing (不予显示). */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Withheld {

    /** The class of fields that it gives away; none where what stands beside it says so. */
    String value() default "cost";
}
