package io.tongpin.platform;

/**
 * How to reach one database: as its owner, who changes the tables, and as the application, who only changes rows.
 *
 * @param url JDBC address without user or password
 */
public record DatabaseAccess(String url, Login owner, Login app) {

    /** A PostgreSQL role and its password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user; // A password in a log is a password lost.
        }
    }
}
