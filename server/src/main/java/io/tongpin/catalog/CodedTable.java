package io.tongpin.catalog;

import io.tongpin.masters.Bounds;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterTable;
import java.util.function.BiConsumer;

/** A table of records that are little more than a code and a name: brands, seasons, colours, units. */
final class CodedTable<R extends Record & Master> extends MasterTable<R> {

    private final BiConsumer<R, Bounds> more;

    CodedTable(Class<R> type, String entity, BiConsumer<R, Bounds> more) {
        super(type, entity, "catalog." + entity.replace('-', '_'));
        this.more = more;
    }

    @Override
    public void check(R record, Bounds bounds) {
        bounds.codeAndName(record);
        more.accept(record, bounds);
    }
}
