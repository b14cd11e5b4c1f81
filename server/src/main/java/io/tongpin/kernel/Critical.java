package io.tongpin.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act that whoever finds a screen open must not do (关键操作): before it the person shows anew who they are. On a class it
 * holds for everything there that changes something; a method may say otherwise.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Critical {

    /** How far a company must have gone for an act to be asked about. */
    enum Level {
        /** Not critical, though what stands around it is. */
        NEVER,
        /** Where documents count as critical too: a posted one is taken back, goods are written off. */
        DOCUMENTS,
        /** Unless the company asks for nothing: who may do what, other people's secrets, books that were closed. */
        ADMINISTRATION,
        /** Whatever the company says: what one signs in with. */
        ALWAYS
    }

    Level value() default Level.ADMINISTRATION;
}
