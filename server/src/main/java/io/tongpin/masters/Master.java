package io.tongpin.masters;

import java.util.UUID;

/**
 * A master record (资料): something that documents point at by id and people name by code. It is archived, never
 * deleted. Implementations are records; every component is a column.
 */
public interface Master {

    UUID id();

    /** Short unique name for people and files. */
    String code();

    String name();

    /** Counted from 1; in a record about to be saved, the version it was changed from (0 for a new one). */
    int version();

    boolean archived();
}
