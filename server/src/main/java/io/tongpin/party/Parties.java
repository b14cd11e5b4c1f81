package io.tongpin.party;

import io.tongpin.changes.MasterWrite;
import io.tongpin.masters.InUse;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.Wanted;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All parties (往来单位): saved and listed as records, looked up in groups by whoever has many documents. */
public final class Parties {

    private final Database database;
    private final MasterRecords<Party> records;

    public Parties(Database database, MasterWrite write, List<InUse> inUse) {
        this.database = database;
        this.records = new MasterRecords<>(new PartyTable(), database, write, inUse);
    }

    public MasterRecords<Party> records() {
        return records;
    }

    public Map<UUID, Party> byIds(int company, Collection<UUID> ids) {
        return database.read(company, tx -> records.byIds(tx, ids));
    }

    public Map<UUID, Party> byIds(Tx tx, Collection<UUID> ids) throws SQLException {
        return records.byIds(tx, ids);
    }

    /** Of one sort, because a supplier and a customer may have the same code. */
    public Map<String, Party> byCodes(Tx tx, String kind, Collection<String> codes) throws SQLException {
        return records.allByCodes(tx, codes).stream()
                .filter(party -> party.kind().equals(kind))
                .collect(Collectors.toMap(Party::code, party -> party));
    }

    /** What is asked for, among the parties of one sort. */
    public static Wanted ofKind(Wanted wanted, String kind) {
        return wanted.and("kind", kind);
    }
}
