package io.tongpin.access;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Prepared;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is done about how somebody shows who they are (验证方式), and said of it in that person's history. */
public final class PersonNotes {

    private final MasterWrite write;
    private final People people;
    private final Credentials credentials;

    public PersonNotes(MasterWrite write, People people, Credentials credentials) {
        this.write = write;
        this.people = people;
        this.credentials = credentials;
    }

    /**
     * Does it once, however often the command comes.
     *
     * @param asked what makes this command another one than others
     * @param work what to do, and what the log is told beside the person
     */
    Outcome<Integer> change(
            Actor actor, UUID command, UUID person, Map<String, ?> asked, String verb, MasterWrite.Work work) {
        byte[] request = CanonicalJson.bytes(Map.of("id", person, "verb", verb, "asked", asked));
        Outcome<Integer> ending = write.run(actor, command, person, request, tx -> {
            Outcome<Prepared<Person>> prepared = prepared(tx, person, verb);
            if (!(prepared instanceof Outcome.Done<Prepared<Person>>(Prepared<Person> ready))) {
                return Outcome.refused(((Outcome.Refused<Prepared<Person>>) prepared).why());
            }
            Outcome<List<Written>> done = work.run(tx);
            if (!(done instanceof Outcome.Done<List<Written>>(List<Written> beside))) {
                return done;
            }
            List<Written> written = new ArrayList<>(ready.write(tx));
            written.addAll(beside);
            return Outcome.done(written);
        });
        credentials.forget();
        return ending;
    }

    /** Notes what nobody commanded, in a transaction that ends with it. */
    void note(Tx tx, UUID command, UUID person, String browser, String verb, List<Written> beside) throws SQLException {
        if (prepared(tx, person, verb) instanceof Outcome.Done<Prepared<Person>>(Prepared<Person> ready)) {
            String name = ready.records().getFirst().name();
            List<Written> written = new ArrayList<>(ready.write(tx));
            written.addAll(beside);
            write.append(tx, new Actor(tx.company(), person, name, Set.of(), null, browser), command, null, written);
        }
    }

    private Outcome<Prepared<Person>> prepared(Tx tx, UUID person, String verb) throws SQLException {
        Person who = people.people().byIds(tx, List.of(person)).get(person);
        if (who == null) {
            return Outcome.refused(Refusal.unknown("master.unknown", person));
        }
        Prepared<Person> prepared = people.people()
                .prepare(tx, List.of(who), Set.of(), verb, people.people().table()::searchable);
        return prepared.refusals().isEmpty() ? Outcome.done(prepared) : Outcome.refused(prepared.reasons());
    }
}
