package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import java.sql.Array;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a report made of sums sees (快照): one snapshot of the books, the part of the chain that is meant, and the documents
 * that the roll-ups do not have yet. They are asked for first, so that every statement knows how few they are.
 */
record View(Tx tx, Scope scope, Array tail) {

    static View of(Tx tx, Actor actor, StoreScope reach, @Nullable UUID unit) throws SQLException {
        return of(tx, Scope.of(tx, actor, reach, unit));
    }

    static View of(Tx tx, Scope scope) throws SQLException {
        // What one store posts can move another's goods and books: its number is needed to add up this one's part of
        // it.
        var tail = scope.everything() ? RollupRows.tail(tx) : tx.everywhere(RollupRows::tail);
        return new View(tx, scope, tx.array("uuid", tail));
    }

    /** A statement with {@code :company}, {@code :stores} and {@code :tail} filled in. */
    StatementSpec sql(String sql) throws SQLException {
        return scope.bind(tx, tx.sql(sql)).param("tail", tail);
    }

    String and(String column) {
        return scope.and(column);
    }
}
