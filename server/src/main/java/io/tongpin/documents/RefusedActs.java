package io.tongpin.documents;

import io.tongpin.documents.WhatIf.Example;
import io.tongpin.documents.WhatIf.Refused;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What would have been refused, gathered by person and by what stands against it (试算结果); what most was refused first. */
final class RefusedActs {

    private static final int MOST_EXAMPLES = 5;

    private final DocumentKinds kinds;
    private final Map<UUID, Map<String, List<Replay.Op>>> acts = new LinkedHashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    RefusedActs(DocumentKinds kinds) {
        this.kinds = kinds;
    }

    /** @param why the right that would be missing, or the duty that would be kept apart */
    void add(Replay.Op op, String name, String why) {
        names.putIfAbsent(op.actor(), name);
        acts.computeIfAbsent(op.actor(), id -> new LinkedHashMap<>())
                .computeIfAbsent(why, one -> new ArrayList<>())
                .add(op);
    }

    /** As a reader is shown it: documents only that they see. */
    List<Refused> shown(Tx tx, Actor reader) throws SQLException {
        List<Refused> all = new ArrayList<>();
        for (Map.Entry<UUID, Map<String, List<Replay.Op>>> person : acts.entrySet()) {
            for (Map.Entry<String, List<Replay.Op>> why : person.getValue().entrySet()) {
                List<Replay.Op> newest = why.getValue().stream()
                        .sorted(Comparator.comparing(Replay.Op::at).reversed())
                        .limit(MOST_EXAMPLES)
                        .toList();
                all.add(new Refused(
                        person.getKey(),
                        names.getOrDefault(person.getKey(), ""),
                        why.getKey(),
                        why.getValue().size(),
                        examples(tx, reader, newest)));
            }
        }
        all.sort(Comparator.comparing(Refused::count).reversed().thenComparing(Refused::name));
        return all;
    }

    private List<Example> examples(Tx tx, Actor reader, List<Replay.Op> ops) throws SQLException {
        Map<UUID, String> numbers = new HashMap<>();
        tx.sql("select id, number from documents.document where company_id = ? and id = any(?) and number is not null")
                .params(
                        tx.company(),
                        tx.array("uuid", ops.stream().map(Replay.Op::id).collect(Collectors.toSet())))
                .query(row -> {
                    numbers.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return ops.stream()
                .map(op -> {
                    boolean seen = sees(reader, op);
                    return new Example(
                            seen ? op.id() : null, op.entity(), op.code(), seen ? numbers.get(op.id()) : null, op.at());
                })
                .toList();
    }

    private boolean sees(Actor reader, Replay.Op op) {
        Optional<DocumentKind> kind = kinds.find(op.code());
        return kind.isPresent()
                && op.store() != null
                && kind.get().reach(reader, "view").covers(op.store());
    }
}
