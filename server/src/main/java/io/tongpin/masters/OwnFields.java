package io.tongpin.masters;

import java.util.List;

/** The fields of one module's records that stores may have for themselves (本店字段表). */
@FunctionalInterface
public interface OwnFields {

    List<OwnField> all();
}
