package io.tongpin.access;

import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.masters.Extra;
import io.tongpin.masters.MasterTable;
import io.tongpin.masters.Reference;
import io.tongpin.masters.SearchTerms;
import io.tongpin.masters.Verdicts;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People. Two logins that differ only in capitals would be one to whoever types them, so they cannot both be. */
final class PersonTable extends MasterTable<Person> {

    private static final int LOGIN = 40;
    private final Runnable forget;

    PersonTable(Runnable forget) {
        super(Person.class, "user", "access.person");
        this.forget = forget;
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("store", "organization.store"));
    }

    @Override
    public List<Extra<Person>> extras() {
        return List.of(new Extra<>("login_key", "text", person -> SearchTerms.normal(person.code())));
    }

    @Override
    public @Nullable UUID store(Person person) {
        return person.store();
    }

    @Override
    public void check(Person person, Bounds bounds) {
        bounds.codeAndName(person);
        bounds.code("code", person.code(), LOGIN);
        bounds.optional("phone", person.phone(), 40);
        bounds.count("roles", person.roles(), 20);
        for (String role : person.roles()) {
            if (role.length() != 36) {
                bounds.refuse(Refusal.input("access.role-unknown", "role", role.length() > 40 ? "" : role));
            }
        }
    }

    @Override
    public void lock(Tx tx, List<Person> people) {
        OwnerRows.lock(tx);
    }

    @Override
    public void check(Tx tx, List<Person> people, Verdicts verdicts) throws SQLException {
        Set<String> wanted = new HashSet<>();
        people.forEach(person -> wanted.addAll(person.roles()));
        Set<String> known = new HashSet<>();
        Set<String> owners = new HashSet<>();
        tx.sql("select id, '*' = any(rights) from access.role where company_id = ? and id::text = any(?)")
                .params(tx.company(), tx.array("text", wanted))
                .query(row -> {
                    known.add(row.getString(1));
                    if (row.getBoolean(2)) {
                        owners.add(row.getString(1));
                    }
                });
        for (int row = 0; row < people.size(); row++) {
            Person person = people.get(row);
            for (String role : person.roles()) {
                if (!known.contains(role)) {
                    verdicts.refuse(row, Refusal.input("access.role-unknown", "role", role));
                }
            }
            if (person.roles().stream().noneMatch(owners::contains)) {
                refuseLastOwner(tx, row, person, verdicts);
            }
        }
    }

    @Override
    public void checkArchive(Tx tx, List<Person> people, Verdicts verdicts) {
        for (int row = 0; row < people.size(); row++) {
            refuseLastOwner(tx, row, people.get(row), verdicts);
        }
    }

    private static void refuseLastOwner(Tx tx, int row, Person person, Verdicts verdicts) {
        if (OwnerRows.isOwner(tx, person.id()) && OwnerRows.withoutPerson(tx, person.id()) == 0) {
            verdicts.refuse(row, Refusal.rule("access.owner-needed", "code", person.code()));
        }
    }

    @Override
    public void committed(int company) {
        forget.run();
    }
}
