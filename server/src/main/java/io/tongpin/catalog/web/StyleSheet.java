package io.tongpin.catalog.web;

import io.tongpin.catalog.Style;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.web.Page;
import io.tongpin.masters.web.TableOfRecords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Styles as a table (款式表): their SKUs are a table of their own, and stay as they are. */
final class StyleSheet extends TableOfRecords<Style, StyleJson> {

    private final StyleController address;

    StyleSheet(StyleController address, MasterRecords<Style> records) {
        super(StyleController.class, "style", records, StyleJson.class);
        this.address = address;
    }

    @Override
    public Page<?> page(Actor actor, @Nullable String cursor, int limit, HttpServletRequest request) {
        return address.list(
                actor,
                request.getParameter("q"),
                cursor,
                limit,
                "true".equals(request.getParameter("archived")),
                id(request, "category"),
                id(request, "brand"),
                id(request, "season"));
    }

    private static @Nullable UUID id(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : UUID.fromString(value);
    }

    @Override
    protected StyleJson form(Style record) {
        return StyleJson.of(record, null);
    }

    @Override
    protected boolean shows(Actor actor, Style record) {
        return true;
    }

    @Override
    protected Style wanted(Actor actor, UUID id, int base, StyleJson sent) {
        return address.wanted(actor, id, base, sent).style();
    }

    @Override
    protected void put(Actor actor, UUID command, UUID id, int base, StyleJson sent) {
        address.put(actor, id, Integer.toString(base), command, sent);
    }

    @Override
    public Outcome<UUID> archive(Actor actor, UUID command, UUID id) {
        return answered(id, () -> address.archive(actor, id, command));
    }
}
