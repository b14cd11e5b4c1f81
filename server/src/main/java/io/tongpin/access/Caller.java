package io.tongpin.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Where a sign-in comes from (来源).
 *
 * @param address the network address
 * @param agent what the browser says it is
 * @param device the secret of the device that the browser keeps; empty if it has none
 */
public record Caller(String address, String agent, String device) {

    private static final int LONGEST = 120;
    private static final int NETWORK_BYTES = 8;

    /** The browser as the log writes it down. */
    String browser() {
        return agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
    }

    /** What one party has: an address, or of IPv6 the whole network, of which anybody has more addresses than we could count. */
    String network() {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
