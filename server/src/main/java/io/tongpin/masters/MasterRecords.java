package io.tongpin.masters;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.DatabaseException;
import io.tongpin.platform.Tx;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** All records of one sort (资料): found, listed, saved, archived and restored, one by one or thousands at a time. */
public final class MasterRecords<R extends Record & Master> {

    private static final String UNIQUE_VIOLATION = "23505";

    private final MasterTable<R> table;
    private final RecordColumns<R> columns;
    private final MasterRows<R> rows;
    private final MasterChecks<R> checks;
    private final Database database;
    private final MasterWrite write;

    public MasterRecords(MasterTable<R> table, Database database, MasterWrite write, List<InUse> inUse) {
        this.table = table;
        this.columns = new RecordColumns<>(table.type(), table.readOnly());
        this.rows = new MasterRows<>(table, columns);
        this.checks = new MasterChecks<>(table, columns, rows, inUse);
        this.database = database;
        this.write = write;
    }

    public MasterTable<R> table() {
        return table;
    }

    public @Nullable R find(int company, UUID id) {
        return database.read(company, tx -> rows.byIds(tx, List.of(id))).stream()
                .findFirst()
                .orElse(null);
    }

    public Map<UUID, R> byIds(Tx tx, Collection<UUID> ids) throws SQLException {
        return indexed(rows.byIds(tx, ids), Master::id);
    }

    public Map<String, R> byCodes(Tx tx, Collection<String> codes) throws SQLException {
        return indexed(rows.byCodes(tx, codes), Master::code);
    }

    /** Where codes are unique only within something, there may be several of one code. */
    public List<R> allByCodes(Tx tx, Collection<String> codes) throws SQLException {
        return rows.byCodes(tx, codes);
    }

    public List<R> allByIds(int company, Collection<UUID> ids) {
        return database.read(company, tx -> rows.byIds(tx, ids));
    }

    public List<R> allByCodes(int company, Collection<String> codes) {
        return database.read(company, tx -> rows.byCodes(tx, codes));
    }

    public List<R> allByNames(int company, Collection<String> names) {
        return database.read(company, tx -> rows.byNames(tx, names));
    }

    /** Names need not be unique: the first by code wins. */
    public Map<String, R> byNames(Tx tx, Collection<String> names) throws SQLException {
        Map<String, R> found = new HashMap<>();
        rows.byNames(tx, names).stream()
                .sorted(java.util.Comparator.comparing(Master::code))
                .forEach(record -> found.putIfAbsent(record.name(), record));
        return found;
    }

    public Listing<R> list(int company, Wanted wanted) {
        return database.read(company, tx -> rows.list(tx, wanted));
    }

    /** Only those of them that this lets through: what is left out is not even a reason for a further page. */
    public Listing<R> list(int company, Wanted wanted, Predicate<R> letsThrough) {
        return database.read(company, tx -> {
            List<R> found = new ArrayList<>();
            Listing<R> page = rows.list(tx, wanted);
            page.items().stream().filter(letsThrough).forEach(found::add);
            while (found.size() <= wanted.limit() && page.next() != null) {
                page = rows.list(tx, wanted.from(page.next()));
                page.items().stream().filter(letsThrough).forEach(found::add);
            }
            if (found.size() <= wanted.limit()) {
                return new Listing<>(found, null);
            }
            List<R> shown = found.subList(0, wanted.limit());
            return new Listing<>(shown, rows.after(shown.getLast()));
        });
    }

    public Listing<R> list(Tx tx, Wanted wanted) throws SQLException {
        return rows.list(tx, wanted);
    }

    /** Creates (version 0) or changes a record; its {@code version} is the one it was changed from. */
    public Outcome<R> save(Actor actor, UUID command, R record) {
        return run(actor, command, record, "saved", tx -> prepare(tx, List.of(record), Set.of()));
    }

    public Outcome<R> archive(Actor actor, UUID command, UUID id) {
        return mark(actor, command, id, true);
    }

    public Outcome<R> restore(Actor actor, UUID command, UUID id) {
        return mark(actor, command, id, false);
    }

    private Outcome<R> mark(Actor actor, UUID command, UUID id, boolean archived) {
        R record = find(actor.company(), id);
        if (record == null) {
            return Outcome.refused(Refusal.unknown("master.unknown", id));
        }
        return run(
                actor,
                command,
                record,
                archived ? "archived" : "restored",
                tx -> prepareMark(tx, List.of(id), archived));
    }

    @FunctionalInterface
    private interface Preparing<R extends Record & Master> {
        Prepared<R> prepare(Tx tx) throws SQLException;
    }

    private Outcome<R> run(Actor actor, UUID command, R record, String verb, Preparing<R> preparing) {
        Outcome<Integer> version = retried(() -> write.run(actor, command, record.id(), request(verb, record), tx -> {
            Prepared<R> prepared = preparing.prepare(tx);
            return prepared.refusals().isEmpty()
                    ? Outcome.done(prepared.write(tx))
                    : Outcome.refused(prepared.reasons());
        }));
        return switch (version) {
            case Outcome.Refused<Integer>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<Integer>(Integer number) -> {
                table.committed(actor.company());
                yield Outcome.done(result(actor, record, verb, number));
            }
        };
    }

    private R result(Actor actor, R record, String verb, int version) {
        R now = find(actor.company(), record.id());
        return now != null && now.version() == version
                ? now
                : columns.with(record, version, verb.equals("archived")); // Someone was faster: what this command made.
    }

    /** What makes a repeated command the same command: the wish, not the row it met. */
    private byte[] request(String verb, R record) {
        Map<String, @Nullable Object> wish = new HashMap<>();
        wish.put("verb", verb);
        wish.put("id", record.id());
        if (verb.equals("saved")) {
            wish.putAll(columns.state(record));
            wish.put("base", record.version());
        }
        return sha256(CanonicalJson.bytes(wish));
    }

    /**
     * Two may take the same code at the same moment: looked at again, the slower one is told which. What is still not
     * unique then has no better name than that, such as two records that swap their codes.
     */
    public static <T> Outcome<T> retried(Supplier<Outcome<T>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DatabaseException e) {
                if (!e.sqlState().equals(UNIQUE_VIOLATION)) {
                    throw e;
                }
            } catch (DuplicateKeyException e) { // The same, from a statement by Spring's client.
            }
            if (attempt == 2) {
                return Outcome.refused(Refusal.rule("master.taken"));
            }
        }
    }

    /**
     * Locks and checks records that are to be saved in a larger command.
     *
     * @param coming ids of records that the same command will write before these
     */
    public Prepared<R> prepare(Tx tx, List<R> records, Set<UUID> coming) throws SQLException {
        return prepare(tx, records, coming, "saved", table::searchable);
    }

    /**
     * The same, for what is more than a plain save.
     *
     * @param verb what the log calls it: {@code saved}, {@code password-changed}
     * @param texts what the record can be found by, where the record alone does not know
     */
    public Prepared<R> prepare(Tx tx, List<R> records, Set<UUID> coming, String verb, Function<R, List<String>> texts)
            throws SQLException {
        table.lock(tx, records);
        Map<UUID, R> before = indexed(rows.lock(tx, ids(records)), Master::id);
        List<RowRefusal> refusals = checks.save(tx, records, before, coming);
        List<R> after = new ArrayList<>(records.size());
        for (R record : records) {
            after.add(columns.with(record, record.version() + 1, false));
        }
        return new Prepared<>(after, refusals, (t, ready) -> written(t, ready, verb, texts));
    }

    /** Locks and checks records that are to be archived or restored; those that already are, are left alone. */
    public Prepared<R> prepareMark(Tx tx, List<UUID> ids, boolean archived) throws SQLException {
        List<R> before = rows.lock(tx, ids);
        table.lock(tx, before);
        List<RowRefusal> refusals = archived ? checks.archive(tx, before) : checks.restore(tx, before);
        List<R> after = before.stream()
                .map(record -> columns.with(record, record.version() + 1, archived))
                .toList();
        String verb = archived ? "archived" : "restored";
        return new Prepared<>(after, refusals, (t, ready) -> written(t, ready, verb, table::searchable));
    }

    private List<Written> written(Tx tx, List<R> records, String verb, Function<R, List<String>> texts)
            throws SQLException {
        rows.write(tx, records, texts);
        List<Written> written = new ArrayList<>(records.size());
        for (R record : records) {
            String entity = table.entity(record);
            written.add(new Written(
                    entity,
                    entity + "." + verb,
                    record.id(),
                    record.version(),
                    table.store(record),
                    columns.state(record)));
        }
        written.addAll(table.afterWrite(tx, records));
        return written;
    }

    /**
     * Saves thousands of records in the caller's transaction by a handful of statements, one log row each; the last thing
     * to do in it. Records that are already as wanted are passed over. If one is refused, none is written.
     */
    public List<RowRefusal> saveAll(Tx tx, Actor actor, UUID command, List<R> records) throws SQLException {
        Prepared<R> prepared = prepare(tx, changed(tx, records), Set.of());
        if (prepared.refusals().isEmpty() && !prepared.records().isEmpty()) {
            write.append(tx, actor, command, null, prepared.write(tx));
        }
        return prepared.refusals();
    }

    /**
     * Archives or restores thousands of records in the caller's transaction; the last thing to do in it. If one is refused,
     * none is marked; those that are marked so already are passed over.
     */
    public List<RowRefusal> markAll(Tx tx, Actor actor, UUID command, List<UUID> ids, boolean archived)
            throws SQLException {
        Prepared<R> prepared = prepareMark(tx, ids, archived);
        if (prepared.refusals().isEmpty() && !prepared.records().isEmpty()) {
            write.append(tx, actor, command, null, prepared.write(tx));
        }
        return prepared.refusals();
    }

    /**
     * What {@link #saveAll} would refuse. The rows are written, because other records may build on them, but the log is not
     * told: only for a transaction that is never committed.
     */
    public List<RowRefusal> trySaveAll(Tx tx, List<R> records) throws SQLException {
        return tried(tx, prepare(tx, changed(tx, records), Set.of()));
    }

    /** What {@link #markAll} would refuse; the same holds as for {@link #trySaveAll}. */
    public List<RowRefusal> tryMarkAll(Tx tx, List<UUID> ids, boolean archived) throws SQLException {
        return tried(tx, prepareMark(tx, ids, archived));
    }

    /** What saving these would refuse, by their places among them; nothing is written, and those that are right stay right. */
    public Map<Integer, List<Refusal>> wouldRefuse(int company, List<R> wanted) {
        return database.write(company, tx -> {
            Map<Integer, List<Refusal>> why = new TreeMap<>();
            boolean more = true;
            while (more) { // Without those that are refused, the others are looked at more closely.
                List<Integer> left = IntStream.range(0, wanted.size())
                        .filter(place -> !why.containsKey(place))
                        .boxed()
                        .toList();
                List<RowRefusal> refusals = prepare(
                                tx, left.stream().map(wanted::get).toList(), Set.of())
                        .refusals();
                refusals.forEach(no -> why.computeIfAbsent(left.get(no.row()), place -> new ArrayList<>())
                        .add(no.why()));
                more = !refusals.isEmpty() && why.size() < wanted.size();
            }
            tx.undo();
            return why;
        });
    }

    /** A record as the log says it was; null if that is no record of this sort any more. */
    public @Nullable R was(UUID id, int version, Map<String, ?> state) {
        return columns.was(id, version, state);
    }

    private List<RowRefusal> tried(Tx tx, Prepared<R> prepared) throws SQLException {
        if (prepared.refusals().isEmpty()) {
            prepared.write(tx);
        }
        return prepared.refusals();
    }

    private List<R> changed(Tx tx, List<R> records) throws SQLException {
        Map<UUID, R> now = byIds(tx, ids(records));
        return records.stream()
                .filter(record -> {
                    R before = now.get(record.id());
                    return before == null || !same(before, record);
                })
                .toList();
    }

    /** The record as it is, its row held until the transaction ends; null if there is none. */
    @Nullable
    R held(Tx tx, UUID id) throws SQLException {
        return rows.lock(tx, List.of(id)).stream().findFirst().orElse(null);
    }

    /** The full state as it is logged. */
    public Map<String, @Nullable Object> state(R record) {
        return columns.state(record);
    }

    /** What a component says, as text; null if nothing, or if it is no single value. */
    @Nullable
    String text(R record, String component) {
        return columns.text(record, component);
    }

    /** The record with one component said by a text, changed from this version; null if the text cannot be that. */
    public @Nullable R changed(R record, int version, String component, @Nullable String text) {
        return columns.changed(record, version, component, text);
    }

    /** Whether two records say the same, whatever their versions. */
    public boolean same(R one, R other) {
        return java.util.Arrays.equals(
                CanonicalJson.bytes(columns.state(one)), CanonicalJson.bytes(columns.state(other)));
    }

    private static <R extends Master> List<UUID> ids(Collection<R> records) {
        return records.stream().map(Master::id).toList();
    }

    private static <K, R> Map<K, R> indexed(List<R> records, Function<R, K> key) {
        Map<K, R> found = new HashMap<>();
        records.forEach(record -> found.put(key.apply(record), record));
        return found;
    }

    /** The fingerprint of a request. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
