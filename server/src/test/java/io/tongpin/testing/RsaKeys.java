package io.tongpin.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A few RSA keys that are handed out in turn (钥匙串), each time under another name: to make one takes a second, and a test
 * needs it to differ from the one before only.
 */
final class RsaKeys {

    private static final int KEYS = 4;
    private static final int BITS = 2048;

    private final List<RSAKey> made = new ArrayList<>();
    private int handedOut;

    /** Another key than the three before. */
    synchronized RSAKey next() {
        if (made.size() < KEYS) {
            made.add(made());
        }
        return new RSAKey.Builder(made.get(handedOut++ % KEYS))
                .keyID(UUID.randomUUID().toString())
                .build();
    }

    private static RSAKey made() {
        try {
            return new RSAKeyGenerator(BITS).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
