package io.tongpin.access;

/**
 * What a browser answers when it was asked to show a passkey (出示); nothing of it has been looked at.
 *
 * @param credential the passkey's id
 * @param clientData what was asked and where, as the browser saw it
 * @param authenticatorData what the device says: the address, whether somebody was there, its counter
 * @param signature by the passkey, over both
 * @param handle what the device calls the person by; empty if it does not say
 */
public record PasskeyAnswer(
        byte[] credential, byte[] clientData, byte[] authenticatorData, byte[] signature, byte[] handle) {

    private static final int MOST_ID = 1023;
    private static final int MOST_BYTES = 4096;
    private static final int MOST_HANDLE = 64;

    /** Whether it is no longer than anything that browsers send. */
    boolean fits() {
        return credential.length <= MOST_ID
                && clientData.length <= MOST_BYTES
                && authenticatorData.length <= MOST_BYTES
                && signature.length <= MOST_BYTES
                && handle.length <= MOST_HANDLE;
    }
}
