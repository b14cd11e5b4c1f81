package io.tongpin.masters;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Says why a record must stay (占用): stock on hand, an open document. Modules above implement it for what they keep;
 * the answer holds for the length of the transaction it was asked in.
 */
public interface InUse {

    /**
     * Reasons against archiving each of the records, asked for all of them at once; whoever has none is left out.
     *
     * @param entity sort of record: {@code sku}, {@code warehouse}, {@code store}, {@code supplier}, …
     */
    Map<UUID, List<Refusal>> whyNotArchive(Tx tx, String entity, Collection<UUID> ids) throws SQLException;
}
