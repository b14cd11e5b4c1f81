package io.tongpin.access;

import io.tongpin.access.SecondFactorRows.Factor;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.NodeKey;
import io.tongpin.platform.Tx;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Codes of the phone and recovery codes (验证码): whether one is right, and then it is used up. */
public final class CodeCheck {

    private static final int RECOVERY_CODES = 10;

    private final NodeKey key;
    private final RandomGenerator random;

    public CodeCheck(NodeKey key, RandomGenerator random) {
        this.key = key;
        this.random = random;
    }

    /** What a secret is sealed under: it opens for this person alone. */
    private static String of(Tx tx, UUID person) {
        return "second factor of " + person + " in " + tx.company();
    }

    byte[] sealed(Tx tx, UUID person, byte[] secret) {
        return key.seal(of(tx, person), secret, random);
    }

    Optional<byte[]> secret(Tx tx, UUID person, Factor factor) {
        return key.open(of(tx, person), factor.sealed());
    }

    /** Ten new recovery codes instead of those of before; they are told here and never again. */
    List<String> newCodes(Tx tx, UUID person, List<String> codes) {
        SecondFactorRows.replaceCodes(
                tx, person, codes.stream().map(code -> hash(tx, person, code)).toList());
        return codes;
    }

    List<String> codes() {
        return Stream.generate(() -> Secrets.start(random))
                .limit(RECOVERY_CODES)
                .toList();
    }

    private byte[] hash(Tx tx, UUID person, String code) {
        return key.sign("recovery code, " + of(tx, person), plain(code));
    }

    /** As it was meant: spaces, dashes, capitals and full-width digits are all one. */
    static String plain(String typed) {
        String cut = typed.length() > 60 ? typed.substring(0, 60) : typed;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "");
    }

    /** Uses the code up; says why not, empty if it was right. */
    Optional<Refusal> use(Tx tx, UUID person, String typed, Instant now) {
        Factor factor = SecondFactorRows.find(tx, person).orElse(null);
        if (factor == null || factor.onSince() == null) {
            return wrong();
        }
        byte[] secret = secret(tx, person, factor).orElse(null);
        if (secret == null) {
            return Optional.of(Refusal.rule("access.second-factor-unreadable"));
        }
        OptionalLong step = Totp.match(secret, plain(typed), now, factor.lastStep());
        boolean right = step.isPresent()
                ? SecondFactorRows.use(tx, person, factor.sealed(), step.getAsLong())
                : SecondFactorRows.useCode(tx, person, hash(tx, person, typed), now);
        return right ? Optional.empty() : wrong();
    }

    static Optional<Refusal> wrong() {
        return Optional.of(new Refusal("access.code-wrong", 403, Map.of()));
    }
}
