package io.tongpin.access;

import io.tongpin.access.Review.Line;
import io.tongpin.access.UsageRows.Member;
import io.tongpin.access.UsageRows.Title;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who has which role where at a moment (授权快照), with who gave it when and when it was last of use. */
final class Frozen {

    private static final String ALL = "all";

    private final RightCatalogue catalogue;

    Frozen(RightCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What of the people that the actor looks after the scope means, by person and role; numbered from 1. */
    List<Line> lines(Tx tx, Actor actor, String scope, @Nullable UUID scopeId) throws SQLException {
        Set<UUID> places = scope.equals("unit") && scopeId != null
                ? PersonRows.under(tx, Set.of(scopeId)).getOrDefault(scopeId, Set.of(scopeId))
                : Set.of();
        Map<UUID, Title> roles =
                UsageRows.titles(tx).stream().collect(Collectors.toMap(Title::id, Function.identity()));
        List<Member> members = UsageRows.members(tx).stream()
                .filter(one -> actor.reach("access", "edit").contains(Giving.home(one.store())))
                .toList();
        List<UUID> ids = members.stream().map(Member::id).toList();
        Map<UUID, Map<String, HeldSince.Given>> given = HeldSince.of(tx, "user", HeldSince.ASSIGNMENTS, ids);
        Map<UUID, Map<String, RightUseRows.Sum>> used = RightUseRows.sums(tx, RightUse.day(Instant.EPOCH));
        Instant counting = RightUseRows.since(tx).orElse(null);
        Map<UUID, String> names = names(tx, members);
        List<Line> lines = new ArrayList<>();
        for (Member member : members) {
            for (Assignment one : member.assigned()) {
                Title role = roles.get(one.role());
                boolean meant = scope.equals(ALL)
                        || scope.equals("role") && one.role().equals(scopeId)
                        || scope.equals("unit") && within(one, member, places);
                if (role != null && meant) {
                    HeldSince.Given by =
                            given.getOrDefault(member.id(), Map.of()).get(one.text());
                    Map<String, RightUseRows.Sum> uses = used.getOrDefault(member.id(), Map.of());
                    lines.add(line(lines.size() + 1, member, role, one, by, last(role, uses), counting, names));
                }
            }
        }
        return lines;
    }

    private static boolean within(Assignment assignment, Member member, Set<UUID> places) {
        return member.store() != null && places.contains(member.store())
                || assignment.unit().filter(places::contains).isPresent();
    }

    private @Nullable Instant last(Title role, Map<String, RightUseRows.Sum> uses) {
        return catalogue.in(role.rights()).stream()
                .map(uses::get)
                .map(sum -> sum == null ? null : sum.last())
                .reduce(null, HeldSince::later);
    }

    private static Line line(
            int number,
            Member member,
            Title role,
            Assignment assignment,
            HeldSince.@Nullable Given given,
            @Nullable Instant last,
            @Nullable Instant counting,
            Map<UUID, String> names) {
        String place =
                assignment.unit().map(unit -> names.getOrDefault(unit, "")).orElse(assignment.scope());
        return new Line(
                number,
                member.id(),
                member.login(),
                member.name(),
                role.id(),
                role.name(),
                assignment.text(),
                place,
                given == null ? null : given.byName(),
                given == null ? null : given.at(),
                last,
                given == null || counting == null ? null : HeldSince.later(counting, given.at()),
                null,
                null,
                null,
                null);
    }

    private static Map<UUID, String> names(Tx tx, Collection<Member> members) throws SQLException {
        List<UUID> units = members.stream()
                .flatMap(member -> member.assigned().stream())
                .flatMap(one -> one.unit().stream())
                .distinct()
                .toList();
        Map<UUID, String> names = new HashMap<>();
        tx.sql("select id, name from organization.store where company_id = ? and id = any(?)")
                .params(tx.company(), tx.array("uuid", units))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }
}
