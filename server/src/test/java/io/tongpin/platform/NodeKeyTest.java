package io.tongpin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is sealed opens with the same key, under the same name, unchanged, and in no other way. */
class NodeKeyTest {

    private static final byte[] PLAIN = "a secret".getBytes(StandardCharsets.UTF_8);

    private final Random random = new Random(7);
    private final NodeKey key = key();

    private NodeKey key() {
        byte[] bytes = new byte[NodeKey.BYTES];
        random.nextBytes(bytes);
        return new NodeKey(bytes);
    }

    @Test
    void whatIsSealedOpensForWhomItWasSealed() {
        byte[] sealed = key.seal("li", PLAIN, random);

        assertThat(key.open("li", sealed))
                .hasValueSatisfying(open -> assertThat(open).isEqualTo(PLAIN));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("a secret");
        assertThat(key.seal("li", PLAIN, random)).isNotEqualTo(sealed);
    }

    @Test
    void anotherKeyAnotherNameAndAnotherByteOpenNothing() {
        byte[] sealed = key.seal("li", PLAIN, random);

        assertThat(key().open("li", sealed)).isEmpty();
        assertThat(key.open("wang", sealed)).isEmpty();
        assertThat(key.open("li", new byte[0])).isEmpty();
        for (int at = 0; at < sealed.length; at++) {
            sealed[at] ^= 1;
            assertThat(key.open("li", sealed)).as("byte %d", at).isEmpty();
            sealed[at] ^= 1;
        }
    }

    @Test
    void aSignatureIsThisKeysOfThisText() {
        assertThat(key.sign("of li", "code"))
                .isEqualTo(key.sign("of li", "code"))
                .isNotEqualTo(key.sign("of li", "cod"))
                .isNotEqualTo(key.sign("of l", "icode"))
                .isNotEqualTo(key().sign("of li", "code"));
    }
}
