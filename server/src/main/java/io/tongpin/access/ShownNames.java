package io.tongpin.access;

import io.tongpin.kernel.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The names of one module's things beside their ids in a log (名称查找), for whoever reads it. */
@FunctionalInterface
public interface ShownNames {

    /**
     * By id; what the reader may not see, what is not there any more, and what is of another module, is left out.
     *
     * @param entity kind of document or sort of record
     * @return an empty name for what has none yet
     */
    Map<UUID, String> of(Actor reader, String entity, Collection<UUID> ids);
}
