package io.tongpin.access;

import io.tongpin.access.UsageRows.Member;
import io.tongpin.access.UsageRows.Title;
import io.tongpin.platform.Tx;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rights were used by colleagues they were lent to (代理使用): the use is the receiver's, the need for the right is still
 * the giver's role's.
 *
 * @param byGiver of each giver, the rights that were used so
 */
record UsedLoans(Map<UUID, Set<String>> byGiver) {

    private record Loan(UUID giver, UUID receiver, List<String> lent, Instant begins) {}

    /** Of the loans that held at some time since a moment; what the receiver has by a role of their own is not counted. */
    static UsedLoans of(
            Tx tx,
            Collection<Member> everybody,
            Map<UUID, Title> roles,
            Map<UUID, Map<String, RightUseRows.Sum>> used,
            Instant from,
            Instant now) {
        Map<UUID, Set<String>> own = everybody.stream()
                .collect(Collectors.toMap(
                        Member::id, one -> rights(one.assigned().stream().map(Assignment::role), roles)));
        Map<UUID, Set<String>> byGiver = new HashMap<>();
        for (Loan loan : loans(tx, from, now)) {
            Set<String> lent = rights(
                    loan.lent().stream()
                            .flatMap(text -> Assignment.of(text).stream())
                            .map(Assignment::role),
                    roles);
            used.getOrDefault(loan.receiver(), Map.of()).forEach((right, sum) -> {
                boolean byLoan = sum.uses() > 0
                        && !sum.last().isBefore(loan.begins())
                        && Rights.covers(lent, right)
                        && !Rights.covers(own.getOrDefault(loan.receiver(), Set.of()), right);
                if (byLoan) {
                    byGiver.computeIfAbsent(loan.giver(), giver -> new HashSet<>())
                            .add(right);
                }
            });
        }
        return new UsedLoans(byGiver);
    }

    private static Set<String> rights(Stream<UUID> ids, Map<UUID, Title> roles) {
        return ids.map(roles::get)
                .flatMap(Stream::ofNullable)
                .flatMap(role -> role.rights().stream())
                .collect(Collectors.toSet());
    }

    private static List<Loan> loans(Tx tx, Instant from, Instant now) {
        return tx.sql("""
                        select giver_id, receiver_id, lent, begins_at
                          from access.delegation
                         where company_id = ? and begins_at <= ? and coalesce(ended_at, ends_at) > ?
                        """)
                .params(tx.company(), now.atOffset(ZoneOffset.UTC), from.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Loan(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        texts(row.getArray(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return new ArrayList<>(List.of((String[]) array.getArray()));
    }

    /** Whether a colleague has used this right in somebody's stead. */
    boolean used(UUID giver, String right) {
        return byGiver.getOrDefault(giver, Set.of()).contains(right);
    }
}
