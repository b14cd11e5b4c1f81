package io.tongpin.access;

/** Where a sign-in comes from (来源): the network address and what the browser says it is. */
public record Caller(String address, String agent) {

    private static final int LONGEST = 120;

    /** As the log writes it down. */
    String device() {
        return agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
    }
}
