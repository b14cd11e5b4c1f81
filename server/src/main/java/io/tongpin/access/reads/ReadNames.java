package io.tongpin.access.reads;

import io.tongpin.access.ShownNames;
import io.tongpin.kernel.Actor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is called how of a page of the read log (查看记录中的名称): one question for each sort of thing on it. */
public final class ReadNames {

    private final List<ShownNames> modules;

    public ReadNames(List<ShownNames> modules) {
        this.modules = List.copyOf(modules);
    }

    /** By id; what the reader may not see is not in it. */
    public Map<UUID, String> of(Actor reader, List<ReadList.Marked> lines) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        for (ReadList.Marked marked : lines) {
            UUID record = marked.line().record();
            if (record != null) {
                wanted.computeIfAbsent(marked.line().entity(), entity -> new HashSet<>())
                        .add(record);
            }
        }
        Map<UUID, String> names = new HashMap<>();
        wanted.forEach((entity, ids) -> modules.forEach(module -> names.putAll(module.of(reader, entity, ids))));
        return names;
    }
}
