package io.tongpin.access;

import io.tongpin.access.OuterVisitRows.Left;
import io.tongpin.access.OuterVisitRows.Noting;
import io.tongpin.access.oidc.Visit;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.NodeKey;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Who is signed in at the provider (外部登录), as far as sessions of ours stand on it. */
public final class OuterVisits {

    private final NodeKey key;
    private final SessionLimits limits;
    private final InstantSource clock;
    private final Ids ids;
    private final RandomGenerator random;

    public OuterVisits(NodeKey key, SessionLimits limits, InstantSource clock, Ids ids, RandomGenerator random) {
        this.key = key;
        this.limits = limits;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /** What is drawn by lot before the transaction, which may run twice. */
    Noting plan(int company, String issuer, Visit visit) {
        UUID id = ids.next();
        byte[] sealed = key.seal(of(company, id), visit.token().getBytes(StandardCharsets.UTF_8), random);
        return new Noting(
                id,
                issuer,
                visit.subject(),
                visit.session(),
                visit.issued(),
                sealed,
                clock.instant().plus(OuterTrips.LONGEST).plus(SignIn.HALF).plus(limits.life()));
    }

    /** The provider's token, to be shown there again; null: not known any more. */
    @Nullable
    String token(int company, Left left) {
        byte[] sealed = left.sealed();
        return sealed == null
                ? null
                : key.open(of(company, left.id()), sealed)
                        .map(plain -> new String(plain, StandardCharsets.UTF_8))
                        .orElse(null);
    }

    private static String of(int company, UUID visit) {
        return "token of visit " + visit + " in " + company;
    }

    /** What is said to whoever signs out there while they come in here. */
    static Refusal over() {
        return new Refusal("access.outer-visit-over", 401, Map.of());
    }
}
