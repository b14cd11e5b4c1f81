package io.tongpin.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right an endpoint asks for (权限要求), as {@code module.action}. An endpoint without it is closed to everyone. On a
 * class it names the module, and methods that begin with a point complete it: {@code @Needs("supplier")} with
 * {@code @Needs(".view")} asks for {@code supplier.view}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

    /** Whoever is signed in; the handler itself looks at the actor's rights where the answer depends on the data. */
    String SIGN_IN = "sign-in";

    /** Anyone, also without signing in. */
    String NOTHING = "nothing";

    String value();
}
