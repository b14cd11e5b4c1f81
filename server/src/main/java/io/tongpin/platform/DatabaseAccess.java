package io.tongpin.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * How to reach one database: as its owner, who changes the tables, and as the application, who only changes rows.
 *
 * @param url JDBC address without user or password
 */
public record DatabaseAccess(String url, Login owner, Login app) {

    /** The address for what sees the rows of all stores, such as a change of the tables. */
    public String engineUrl() {
        return url + (url.contains("?") ? "&" : "?") + "options="
                + URLEncoder.encode(Database.ENGINE_OPTION, StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    /** A PostgreSQL role and its password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user; // A password in a log is a password lost.
        }
    }
}
