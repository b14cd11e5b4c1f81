package io.tongpin.access.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What providers say of themselves and their keys (提供方资料), remembered for an hour. */
final class Provider {

    static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST = 16;

    private final Fetch fetch;
    private final InstantSource clock;
    private final Map<String, Remembered<Described>> described = new ConcurrentHashMap<>();
    private final Map<URI, Remembered<JWKSet>> keys = new ConcurrentHashMap<>();

    Provider(Fetch fetch, InstantSource clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    private record Remembered<T>(T what, Instant at) {}

    Outcome<Described> described(String issuer) {
        return remembered(described, issuer, REMEMBERED, this::ask);
    }

    /** As it says now. */
    Outcome<Described> describedAnew(String issuer) {
        return remembered(described, issuer, Duration.ZERO, this::ask);
    }

    /** @param oldest of what age the answer may be: the provider may have new ones */
    Outcome<JWKSet> keys(Described provider, Duration oldest) {
        return remembered(keys, provider.keys(), oldest, this::askKeys);
    }

    private <K, T> Outcome<T> remembered(
            Map<K, Remembered<T>> known, K key, Duration oldest, Function<K, Outcome<T>> asking) {
        Instant now = clock.instant();
        Remembered<T> before = known.get(key);
        if (before != null && now.isBefore(before.at().plus(oldest))) {
            return Outcome.done(before.what());
        }
        Outcome<T> answer = asking.apply(key);
        if (answer instanceof Outcome.Done<T>(T what)) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, new Remembered<>(what, now));
        }
        return answer;
    }

    private Outcome<Described> ask(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return fetch.get(URI.create(base + "/.well-known/openid-configuration"))
                .then(text -> Described.of(issuer, text));
    }

    private Outcome<JWKSet> askKeys(URI from) {
        return fetch.get(from).then(Provider::parsed);
    }

    private static Outcome<JWKSet> parsed(String text) {
        try {
            JWKSet set = JWKSet.parse(text).toPublicJWKSet();
            return set.isEmpty() ? noKeys() : Outcome.done(set);
        } catch (ParseException e) {
            return noKeys();
        }
    }

    private static Outcome<JWKSet> noKeys() {
        return Outcome.refused(Refusal.rule("access.outer-no-keys"));
    }
}
