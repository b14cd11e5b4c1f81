package io.tongpin.platform.web;

import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.DatabaseException;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A fault of ours or of the machine's (故障): written to the log with a number, and only the number is told. */
@Component
class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final Ids ids;

    Incidents(Ids ids) {
        this.ids = ids;
    }

    Refusal record(Throwable fault, HttpServletRequest request) {
        String incident = ids.next().toString();
        LOG.error("Incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), fault);
        return refusal(sqlState(fault), incident);
    }

    private static Refusal refusal(String state, String incident) {
        Map<String, String> facts = Map.of("incident", incident);
        if ("53100".equals(state)) {
            return new Refusal("platform.database-disk-full", 503, facts);
        }
        if (state.startsWith("08") || state.startsWith("57P") || "53300".equals(state)) {
            return new Refusal("platform.busy", 503, facts);
        }
        return new Refusal("platform.bug", 500, facts);
    }

    /** The first SQLSTATE among the causes; Hikari's own time-out has none and means that no connection came free. */
    private static String sqlState(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException e) {
                return e.sqlState();
            }
            if (cause instanceof java.sql.SQLTransientConnectionException) {
                return "08000";
            }
            if (cause instanceof SQLException e && e.getSQLState() != null) {
                return e.getSQLState();
            }
        }
        return "";
    }
}
