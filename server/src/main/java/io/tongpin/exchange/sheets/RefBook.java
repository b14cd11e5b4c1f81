package io.tongpin.exchange.sheets;

import io.tongpin.kernel.Actor;
import io.tongpin.masters.web.RecordSheet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What references are called, and what is called so (引用对照): asked of the records by the hundred, and remembered. */
final class RefBook {

    private static final int MOST = 50_000;

    private final SheetForms forms;
    private final Actor actor;
    private final Map<String, Map<UUID, String>> codes = new HashMap<>();
    private final Map<String, Map<String, UUID>> ids = new HashMap<>();

    RefBook(SheetForms forms, Actor actor) {
        this.forms = forms;
        this.actor = actor;
    }

    /** The code of a record; the id itself where nobody is found. */
    String code(String master, UUID id) {
        return codes.getOrDefault(master, Map.of()).getOrDefault(id, id.toString());
    }

    /** The record that has this code, or else this name; null if none has. */
    @Nullable
    UUID id(String master, String text) {
        return ids.getOrDefault(master, Map.of()).get(text);
    }

    /** Asks for the codes of all of these at once. */
    void learnIds(String master, Collection<UUID> wanted) {
        Map<UUID, String> known = room(codes, master);
        List<UUID> unknown =
                wanted.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            forms.seen(actor, master)
                    .ifPresent(
                            records -> records.byIds(actor, unknown).forEach(one -> known.put(one.id(), one.code())));
        }
    }

    /** Asks who has these codes or names; a code goes before a name, and a name that several have names nobody. */
    void learnTexts(String master, Collection<String> wanted) {
        Map<String, UUID> known = room(ids, master);
        Set<String> unknown = new HashSet<>(wanted);
        unknown.removeAll(known.keySet());
        RecordSheet records = forms.seen(actor, master).orElse(null);
        if (unknown.isEmpty() || records == null) {
            return;
        }
        records.byCodes(actor, unknown).forEach(one -> learn(master, known, one.code(), one));
        unknown.removeAll(known.keySet());
        Set<String> twice = new HashSet<>();
        records.byNames(actor, unknown).forEach(one -> {
            if (known.containsKey(one.name())) {
                twice.add(one.name());
            } else if (!one.archived()) {
                learn(master, known, one.name(), one);
            }
        });
        known.keySet().removeAll(twice);
        if (master.equals("skus")) {
            unknown.removeAll(known.keySet());
            known.putAll(forms.byBarcodes(actor, unknown));
        }
    }

    private void learn(String master, Map<String, UUID> known, String text, RecordSheet.Standing one) {
        known.put(text, one.id());
        room(codes, master).put(one.id(), one.code());
    }

    private static <K, V> Map<K, V> room(Map<String, Map<K, V>> all, String master) {
        Map<K, V> found = all.computeIfAbsent(master, one -> new HashMap<>());
        if (found.size() > MOST) {
            found.clear();
        }
        return found;
    }
}
