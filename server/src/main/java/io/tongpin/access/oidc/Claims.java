package io.tongpin.access.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read out of a token that was found good (声明). */
final class Claims {

    private static final int LONGEST = 255;

    /** Authentication context classes that promise more than one factor. */
    private static final Set<String> STRONG = Set.of(
            "phr",
            "phrh",
            "https://refeds.org/profile/mfa",
            "http://schemas.openid.net/pape/policies/2007/06/multi-factor");

    /** Of RFC 8176: what one knows, and what one has or is. */
    private static final Set<String> KNOWN = Set.of("pwd", "pin", "kba");

    private static final Set<String> HELD =
            Set.of("otp", "hwk", "swk", "pop", "sc", "sms", "tel", "fpt", "face", "iris", "retina", "vbm");

    private Claims() {}

    /** Empty if it does not say who it is. */
    static Optional<Arrival> of(JWTClaimsSet claims, String by, String token) throws ParseException {
        @Nullable String name = exact(claims, by);
        @Nullable String subject = exact(claims, "sub");
        if (name == null || subject == null) {
            return Optional.empty();
        }
        @Nullable String email = text(claims, "email");
        boolean verified = email != null && Boolean.TRUE.equals(claims.getClaim("email_verified"));
        String label = Stream.of(email, text(claims, "preferred_username"), text(claims, "name"))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(name);
        Vouched who = new Vouched(
                name, label, verified && email != null ? email.toLowerCase(Locale.ROOT) : null, factor(claims));
        Instant issued = claims.getIssueTime().toInstant();
        return Optional.of(new Arrival(who, new Visit(subject, exact(claims, "sid"), issued, token)));
    }

    private static @Nullable String exact(JWTClaimsSet claims, String name) throws ParseException {
        @Nullable String said = claims.getStringClaim(name);
        return said == null || said.isBlank() || said.length() > LONGEST ? null : said;
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String said && !said.isBlank() && said.length() <= LONGEST
                ? said.replaceAll("\\p{Cntrl}", " ").strip()
                : null;
    }

    private static boolean factor(JWTClaimsSet claims) {
        List<?> methods = claims.getClaim("amr") instanceof List<?> said ? said : List.of();
        return methods.contains("mfa")
                || methods.stream().anyMatch(KNOWN::contains)
                        && methods.stream().anyMatch(HELD::contains)
                || claims.getClaim("acr") instanceof String level && STRONG.contains(level);
    }
}
