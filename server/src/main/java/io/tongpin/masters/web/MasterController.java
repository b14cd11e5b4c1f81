package io.tongpin.masters.web;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.Shown;
import io.tongpin.masters.CodeRules;
import io.tongpin.masters.Listing;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.SearchTerms;
import io.tongpin.masters.Wanted;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The five addresses every sort of master record has (资料接口). A subclass says where they are, what right they need
 * ({@code @Needs("supplier")} on the class), and what the JSON looks like.
 *
 * @param <R> the record
 * @param <J> its JSON form
 */
public abstract class MasterController<R extends Record & Master, J> implements RecordSheet.Kept {

    private final MasterRecords<R> records;
    private @Nullable FieldCatalogue fields;
    private @Nullable CodeRules codes;

    protected MasterController(MasterRecords<R> records) {
        this.records = records;
    }

    /** What each field gives away. */
    @Autowired
    final void fields(FieldCatalogue fields) {
        this.fields = fields;
    }

    /** How the company makes codes. */
    @Autowired
    final void codes(CodeRules codes) {
        this.codes = codes;
    }

    protected abstract J json(R record);

    /** The record that is wanted; {@code base} is the version it was changed from. */
    protected abstract R record(UUID id, J json, int base);

    /** The sort of record whose keeper keeps these; another one's where they are part of that. */
    protected String keptAs() {
        return records.table().entity();
    }

    /** Narrows a list by what its address says beyond the common parameters. */
    protected Wanted narrowed(Wanted wanted, Parameters parameters) {
        return wanted;
    }

    /** Whether a record found by its id is one of this address. */
    protected boolean here(R record) {
        return true;
    }

    /** Narrows a list to what this person may see of it. */
    protected Wanted narrowed(Actor actor, Wanted wanted) {
        return wanted;
    }

    /** Whether this person may see the record. */
    protected boolean mayFind(Actor actor, R record) {
        return true;
    }

    protected Outcome<R> save(Actor actor, UUID command, R record) {
        return records.save(actor, command, record);
    }

    protected Outcome<R> archived(Actor actor, UUID command, UUID id) {
        return records.archive(actor, command, id);
    }

    protected Outcome<R> restored(Actor actor, UUID command, UUID id) {
        return records.restore(actor, command, id);
    }

    /** Query parameters of one sort of record. */
    public record Parameters(HttpServletRequest request) {

        public @Nullable String text(String name) {
            String value = request.getParameter(name);
            return value == null || value.isBlank() ? null : value;
        }

        public @Nullable UUID id(String name) {
            String value = text(name);
            try {
                return value == null ? null : UUID.fromString(value);
            } catch (IllegalArgumentException e) {
                throw new Refused(new Refusal("request.bad-value", 400, Map.of("field", name)));
            }
        }
    }

    @GetMapping
    @Needs(".view")
    public Page<J> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable Boolean archived,
            HttpServletRequest request) {
        boolean all = "all".equals(request.getParameter("show"));
        Wanted wanted = new Wanted(q, cursor, limit, all ? null : Boolean.TRUE.equals(archived), Map.of());
        Wanted narrowed = narrowed(actor, narrowed(wanted, new Parameters(request)));
        return Page.of(found(actor, narrowed), this::json);
    }

    /** Nobody finds a record by what they do not see of it. */
    private Listing<R> found(Actor actor, Wanted wanted) {
        Sight sight = new Sight(Objects.requireNonNull(fields), actor);
        if (wanted.q() == null || wanted.q().isBlank() || sight.everything()) {
            return records.list(actor.company(), wanted);
        }
        String typed = wanted.q();
        return records.list(actor.company(), wanted, record -> {
            List<String> hidden = KeptFields.hidden(sight, json(record));
            return hidden.isEmpty()
                    || SearchTerms.finds(
                            typed,
                            records.table().searchable(record).stream()
                                    .filter(text -> !hidden.contains(text))
                                    .toList());
        });
    }

    @GetMapping("/{id}")
    @Needs(".view")
    public J get(Actor actor, @PathVariable UUID id) {
        return json(found(actor, id));
    }

    private R found(Actor actor, UUID id) {
        R record = records.find(actor.company(), id);
        if (record == null || !here(record) || !mayFind(actor, record)) {
            throw new Refused(Refusal.unknown("master.unknown", id));
        }
        return record;
    }

    @PutMapping("/{id}")
    @Needs(".edit")
    public J put(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody J body) {
        int base = Base.version(ifMatch);
        if (base == 0) {
            refuseNew(actor);
        }
        R wanted = record(id, whole(actor, id, body), base);
        if (base == 0) {
            refuseOtherCode(actor, wanted);
        }
        return json(Refused.unless(save(actor, command, wanted)));
    }

    /** A record that is there keeps the code it has. */
    private void refuseOtherCode(Actor actor, R record) {
        Objects.requireNonNull(codes)
                .refusal(actor.company(), keptAs(), record.code())
                .ifPresent(why -> {
                    throw new Refused(why);
                });
    }

    /** With what this person does not see or may not change as it is kept. */
    J whole(Actor actor, UUID id, J body) {
        Sight sight = whileWriting(actor);
        if (sight.everything() || !(body instanceof Shown.Fields) && !sight.isKeptInPart(keptAs())) {
            return body;
        }
        R record = records.find(actor.company(), id);
        J kept = record != null && here(record) && mayFind(actor, record) ? json(record) : null;
        return body instanceof Shown.Fields
                ? KeptFields.in(sight, body, kept)
                : KeptFields.in(sight, Shown.of(keptAs()), body, kept);
    }

    @Override
    public final RecordSheet sheet() {
        return new MasterSheet<>(this, records);
    }

    /** Those who may not make a record are told so. */
    void refuseNew(Actor actor) {
        KeptFields.refuseLocked(whileWriting(actor), keptAs());
    }

    private Sight whileWriting(Actor actor) {
        return Sight.whileWriting(Objects.requireNonNull(fields), actor);
    }

    @PostMapping("/{id}/archive")
    @Needs(".edit")
    public J archive(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        found(actor, id);
        KeptFields.refuseLocked(whileWriting(actor), keptAs());
        return json(Refused.unless(archived(actor, command, id)));
    }

    @PostMapping("/{id}/restore")
    @Needs(".edit")
    public J restore(Actor actor, @PathVariable UUID id, @RequestHeader("Idempotency-Key") UUID command) {
        found(actor, id);
        KeptFields.refuseLocked(whileWriting(actor), keptAs());
        return json(Refused.unless(restored(actor, command, id)));
    }
}
