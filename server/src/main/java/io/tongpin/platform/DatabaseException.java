package io.tongpin.platform;

import java.sql.SQLException;

/** The database said no for a reason that is not a business refusal: a bug, a full disk, a lost connection. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseException(SQLException cause) {
        super(cause.getMessage() + " [" + cause.getSQLState() + "]", cause);
    }

    /** The five-character SQLSTATE, or {@code 00000} if the driver gave none. */
    public String sqlState() {
        return getCause() instanceof SQLException e && e.getSQLState() != null ? e.getSQLState() : "00000";
    }
}
