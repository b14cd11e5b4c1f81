package io.tongpin.demo;

import io.tongpin.access.People;
import io.tongpin.access.Person;
import io.tongpin.access.Role;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.organization.Store;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Those who work in the demo chain (演示同事): one of each usual role, so that everybody can see what their people will. */
final class DemoPeople {

    /**
     * One of them.
     *
     * @param store which of the demo's stores, counted from zero; none: headquarters
     */
    private record Colleague(
            String login,
            String name,
            String role,
            @Nullable Integer store) {}

    private static final List<Colleague> ALL = List.of(
            new Colleague("hq", "周明", "hq-manager", null),
            new Colleague("buyer", "孙丽", "buyer", null),
            new Colleague("accountant", "钱慧", "accountant", null),
            new Colleague("manager", "陈静", "manager", 0),
            new Colleague("seller", "王芳", "seller", 0),
            new Colleague("cashier", "刘洋", "cashier", 0),
            new Colleague("keeper", "赵强", "keeper", 0),
            new Colleague("manager2", "吴敏", "manager", 2));

    private final People people;
    private final Ids ids;

    DemoPeople(People people, Ids ids) {
        this.people = people;
        this.ids = ids;
    }

    /** What they are, as it is told at the start. */
    private static final Map<String, String> POSTS = Map.of(
            "hq", "总部管理",
            "buyer", "采购员",
            "accountant", "财务",
            "manager", "店长",
            "seller", "销售员",
            "cashier", "收银员",
            "keeper", "仓库员",
            "manager2", "另一店的店长");

    static List<String> told(boolean inChinese) {
        return ALL.stream()
                .map(Colleague::login)
                .map(login -> inChinese ? login + " " + POSTS.get(login) : login)
                .toList();
    }

    static List<String> logins() {
        return ALL.stream().map(Colleague::login).toList();
    }

    static Set<String> roles() {
        return ALL.stream().map(Colleague::role).collect(Collectors.toSet());
    }

    /** All with the owner's password, which is made anew for each demo. */
    void hire(Actor owner, Map<String, Role> roles, List<Store> stores, String password) {
        for (Colleague one : ALL) {
            UUID role = Objects.requireNonNull(roles.get(one.role())).id();
            UUID store = one.store() == null ? null : stores.get(one.store()).id();
            Person wish =
                    new Person(ids.next(), one.login(), one.name(), List.of(role + "@home"), store, null, 0, false);
            Person person = people.savePerson(owner, ids.next(), wish).orThrow();
            // By themselves, so that it is not one to start with.
            Actor self = new Actor(owner.company(), person.id(), person.name(), Set.of("*"), null, "demo");
            people.setPassword(self, ids.next(), person.id(), password, null).orThrow();
        }
    }
}
