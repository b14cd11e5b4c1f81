package io.tongpin.masters.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One sort of record as rows of a table (资料表格): read, tried and saved by the very rules of its form. */
public interface RecordSheet {

    /** The last part of its address and the code of its definition: {@code customers}. */
    String path();

    /** The module of its rights: {@code customer} of {@code customer.edit}. */
    String right();

    /** What a record is called in the log and by rules of fields. */
    String entity();

    /** A page of its list, narrowed as the address of the list would narrow it. */
    Page<?> page(Actor actor, @Nullable String cursor, int limit, HttpServletRequest request);

    /** A record as it is; {@code form} is what its address would show in full. */
    record Standing(UUID id, int version, boolean archived, String code, String name, Object form) {}

    List<Standing> byIds(Actor actor, Collection<UUID> ids);

    List<Standing> byCodes(Actor actor, Collection<String> codes);

    List<Standing> byNames(Actor actor, Collection<String> names);

    /** A record as the log says it was; null if that cannot be said any more. */
    @Nullable
    Standing was(UUID id, int version, JsonNode state);

    /**
     * A record as somebody wants it, as they would send it to its address.
     *
     * @param base the version it was changed from; 0 for a new one
     */
    record Wish(UUID id, int base, JsonNode form) {}

    /** What saving these would refuse, by their places among them; nothing is written. */
    Map<Integer, List<Refusal>> wouldRefuse(Actor actor, List<Wish> wishes);

    /** Saves one; the id of the command makes it once however often it is asked. */
    Outcome<UUID> save(Actor actor, UUID command, Wish wish);

    Outcome<UUID> archive(Actor actor, UUID command, UUID id);

    /** Whoever keeps a sort of record that can be a table. */
    interface Kept {
        RecordSheet sheet();
    }
}
