package io.tongpin.masters;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.masters.ChangeRequest.State;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Closes what stores have asked about records that are archived (归档时关闭更改请求): nobody could say yes any more, and whoever
 * asked is to know. Behind the record's lock, which whoever asks takes as well.
 */
public final class RequestsOfArchived implements MasterWrite.Alongside {

    private static final String ARCHIVED = ".archived";

    private final InstantSource clock;

    public RequestsOfArchived(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Written> with(Tx tx, Actor actor, List<Written> records) throws SQLException {
        List<UUID> archived = records.stream()
                .filter(one -> one.kind().endsWith(ARCHIVED))
                .map(Written::id)
                .toList();
        List<Written> written = new ArrayList<>();
        if (!archived.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            for (ChangeRequest open : ChangeRequestRows.lockOpen(tx, archived)) {
                ChangeRequest closed = open.closed(State.ARCHIVED, null, actor, now);
                ChangeRequestRows.close(tx, closed);
                written.add(closed.written());
            }
        }
        return written;
    }
}
