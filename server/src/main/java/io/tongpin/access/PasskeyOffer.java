package io.tongpin.access;

import java.util.List;
import java.util.Set;

/**
 * What a browser answers when it was asked to make a passkey (新通行密钥); nothing of it has been looked at.
 *
 * @param clientData what was asked and where, as the browser saw it
 * @param attestation what the device says: the address, whether somebody was there, the public key
 * @param transports how the device is reached
 */
public record PasskeyOffer(byte[] clientData, byte[] attestation, List<String> transports) {

    private static final int MOST_CLIENT_DATA = 4096;
    private static final int MOST_ATTESTATION = 16_384;
    private static final Set<String> TRANSPORTS = Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");

    /** What we do not know of transports is left out; it only helps browsers to ask well. */
    public PasskeyOffer {
        transports = transports.stream()
                .filter(TRANSPORTS::contains)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether it is no longer than anything that browsers send. */
    boolean fits() {
        return clientData.length <= MOST_CLIENT_DATA && attestation.length <= MOST_ATTESTATION;
    }
}
