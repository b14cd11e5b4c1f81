package io.tongpin.masters;

import java.util.List;

/** The sorts of one module's records of which a store can ask that a field be changed (可请求更改的资料). */
@FunctionalInterface
public interface FieldChanges {

    List<FieldChange> all();
}
