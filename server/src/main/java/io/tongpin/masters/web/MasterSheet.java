package io.tongpin.masters.web;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.GenericTypeResolver;

/** The records of one address as a table (资料表): all it decides, the address has decided. */
final class MasterSheet<R extends Record & Master, J> extends TableOfRecords<R, J> {

    private final MasterController<R, J> address;

    MasterSheet(MasterController<R, J> address, MasterRecords<R> records) {
        super(address.getClass(), address.keptAs(), records, formOf(address));
        this.address = address;
    }

    @SuppressWarnings("unchecked")
    private static <J> Class<J> formOf(MasterController<?, J> address) {
        Class<?>[] types = GenericTypeResolver.resolveTypeArguments(address.getClass(), MasterController.class);
        return (Class<J>) Objects.requireNonNull(types)[1];
    }

    @Override
    public Page<?> page(Actor actor, @Nullable String cursor, int limit, HttpServletRequest request) {
        boolean archived = "true".equals(request.getParameter("archived"));
        return address.list(actor, request.getParameter("q"), cursor, limit, archived, request);
    }

    @Override
    protected J form(R record) {
        return address.json(record);
    }

    @Override
    protected boolean shows(Actor actor, R record) {
        return address.here(record) && address.mayFind(actor, record);
    }

    @Override
    protected R wanted(Actor actor, UUID id, int base, J sent) {
        if (base == 0) {
            address.refuseNew(actor);
        }
        return address.record(id, address.whole(actor, id, sent), base);
    }

    @Override
    protected void put(Actor actor, UUID command, UUID id, int base, J sent) {
        address.put(actor, id, Integer.toString(base), command, sent);
    }

    @Override
    public Outcome<UUID> archive(Actor actor, UUID command, UUID id) {
        return answered(id, () -> address.archive(actor, id, command));
    }
}
