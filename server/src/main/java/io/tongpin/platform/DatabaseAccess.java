package io.tongpin.platform;

/**
 * How to reach one database: as its owner, who changes the tables; as the application, who changes rows only and sees those
 * of the stores it names; and as the engine, who changes rows only and sees all stores.
 *
 * @param url JDBC address without user or password
 */
public record DatabaseAccess(String url, Login owner, Login app, Login engine) {

    /** A PostgreSQL role and its password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user; // A password in a log is a password lost.
        }
    }
}
