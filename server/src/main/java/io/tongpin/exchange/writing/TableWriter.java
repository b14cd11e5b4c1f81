package io.tongpin.exchange.writing;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row (导出). The first row is the header. Closing completes the file. */
public interface TableWriter extends Closeable {

    /**
     * @param values texts, money, quantities, costs, decimals, whole numbers, dates, booleans, ids; null leaves the
     *     cell empty
     */
    void row(List<? extends @Nullable Object> values) throws IOException;
}
