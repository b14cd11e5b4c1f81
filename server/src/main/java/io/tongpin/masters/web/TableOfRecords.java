package io.tongpin.masters.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.platform.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What tables of all sorts of record have in common (资料表格通用部分).
 *
 * @param <R> the record
 * @param <J> its JSON form
 */
public abstract class TableOfRecords<R extends Record & Master, J> implements RecordSheet {

    private static final JsonMapper PLAIN = new JsonMapper();
    private static final TypeReference<Map<String, Object>> STATE = new TypeReference<>() {};

    private final Class<?> address;
    private final String entity;
    private final MasterRecords<R> records;
    private final Class<J> form;

    /** @param address the controller whose address and rights are the table's */
    protected TableOfRecords(Class<?> address, String entity, MasterRecords<R> records, Class<J> form) {
        this.address = address;
        this.entity = entity;
        this.records = records;
        this.form = form;
    }

    /** The form of a record in full. */
    protected abstract J form(R record);

    /** Whether the record is one of this table, and this person may see it. */
    protected abstract boolean shows(Actor actor, R record);

    /** The record somebody wants; refused by {@link Refused} if they may not say this, or it says nothing. */
    protected abstract R wanted(Actor actor, UUID id, int base, J sent);

    /** Saves it as its address does; throws {@link Refused}. */
    protected abstract void put(Actor actor, UUID command, UUID id, int base, J sent);

    @Override
    public final String path() {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(address, RequestMapping.class);
        String whole = Objects.requireNonNull(mapping).path()[0];
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    @Override
    public final String right() {
        return Objects.requireNonNull(address.getAnnotation(Needs.class)).value();
    }

    @Override
    public final String entity() {
        return entity;
    }

    @Override
    public final List<Standing> byIds(Actor actor, Collection<UUID> ids) {
        return shown(actor, records.allByIds(actor.company(), ids));
    }

    @Override
    public final List<Standing> byCodes(Actor actor, Collection<String> codes) {
        return shown(actor, records.allByCodes(actor.company(), codes));
    }

    @Override
    public final List<Standing> byNames(Actor actor, Collection<String> names) {
        return shown(actor, records.allByNames(actor.company(), names));
    }

    private List<Standing> shown(Actor actor, Collection<R> found) {
        return found.stream()
                .filter(record -> shows(actor, record))
                .map(this::standing)
                .toList();
    }

    private Standing standing(R record) {
        return new Standing(
                record.id(), record.version(), record.archived(), record.code(), record.name(), form(record));
    }

    @Override
    public final @Nullable Standing was(UUID id, int version, JsonNode state) {
        R record = records.was(id, version, PLAIN.convertValue(state, STATE));
        return record == null ? null : standing(record);
    }

    @Override
    public final Map<Integer, List<Refusal>> wouldRefuse(Actor actor, List<Wish> wishes) {
        Map<Integer, List<Refusal>> why = new TreeMap<>();
        List<R> wanted = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < wishes.size(); place++) {
            Wish wish = wishes.get(place);
            try {
                wanted.add(wanted(actor, wish.id(), wish.base(), sent(wish)));
                places.add(place);
            } catch (Refused refused) {
                why.put(place, refused.why());
            }
        }
        records.wouldRefuse(actor.company(), wanted).forEach((place, no) -> why.put(places.get(place), no));
        return why;
    }

    @Override
    public final Outcome<UUID> save(Actor actor, UUID command, Wish wish) {
        return answered(wish.id(), () -> put(actor, command, wish.id(), wish.base(), sent(wish)));
    }

    /** What a controller refuses by an exception is a value again. */
    protected static Outcome<UUID> answered(UUID id, Runnable work) {
        try {
            work.run();
            return Outcome.done(id);
        } catch (Refused refused) {
            return Outcome.refused(refused.why());
        }
    }

    private J sent(Wish wish) {
        try {
            return PLAIN.treeToValue(wish.form(), form);
        } catch (JacksonException e) {
            throw new Refused(new Refusal("request.bad-value", 400, Map.of("field", "")));
        }
    }
}
