package io.tongpin.masters;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The running numbers in codes (编码流水号): counted up under the lock of a row, so nobody is given one that another has. */
final class CodeNumbers {

    private static final int TRIES = 5;

    private final Tx tx;
    private final CodedSort sort;

    CodeNumbers(Tx tx, CodedSort sort) {
        this.tx = tx;
        this.sort = sort;
    }

    /** The codes of the records that stand in a new one, by field; without those that are not there. */
    Map<String, String> codesOf(Map<String, UUID> chosen) {
        Map<String, String> codes = new HashMap<>();
        chosen.forEach((field, id) -> {
            String table = sort.parts().get(field);
            if (table != null) {
                tx.sql("select code from " + table + " where company_id = ? and id = ?")
                        .params(tx.company(), id)
                        .query(String.class)
                        .optional()
                        .ifPresent(code -> codes.put(field, code));
            }
        });
        return codes;
    }

    /** The next code. Where people have typed such codes before, it begins behind the highest of them. */
    String next(CodePattern pattern, Map<String, String> codes) throws SQLException {
        String before = pattern.before(codes);
        String behind = pattern.behind(codes);
        String code = pattern.code(codes, up(before + "#" + behind, 0));
        for (int tried = 1; tried < TRIES && isTaken(code); tried++) {
            code = pattern.code(codes, up(before + "#" + behind, highest(before, behind)));
        }
        return code;
    }

    private long up(String around, long floor) {
        return tx.sql("""
                        insert into masters.code_counter as c (company_id, sort, around, n) values (?, ?, ?, ? + 1)
                        on conflict (company_id, sort, around) do update set n = greatest(c.n, ?) + 1
                        returning n
                        """)
                .params(tx.company(), sort.sort(), around, floor, floor)
                .query(Long.class)
                .single();
    }

    private boolean isTaken(String code) {
        return tx.sql("select exists (select from " + sort.rows() + " and company_id = ? and code = ?)")
                .params(tx.company(), code)
                .query(Boolean.class)
                .single();
    }

    private long highest(String before, String behind) {
        return tx.sql("""
                        select coalesce(max(substring(code from '^' || ? || '([0-9]{1,15})' || ? || '$')::bigint), 0)
                          from %s and company_id = ? and code >= ? and code < ?
                        """.formatted(sort.rows()))
                .params(CodePattern.quoted(before), CodePattern.quoted(behind), tx.company(), before, before + '\uffff')
                .query(Long.class)
                .single();
    }
}
