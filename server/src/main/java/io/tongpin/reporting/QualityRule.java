package io.tongpin.reporting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule of careful records (数据质量规则): which records it looks at and which of them are wrong, said once, so that what is
 * counted and what is listed are the same.
 *
 * @param weight how much it counts beside the others
 * @param shared whether its records are the company's; else each is a store's
 * @param sees fields without which somebody may not be told, as {@code entity.field}
 * @param rights what it takes beside the right to the record itself, each
 * @param rows a query for {@link #COLUMNS}
 */
record QualityRule(String code, int weight, boolean shared, List<String> sees, List<String> rights, String rows) {

    /** What each rule's query has, in any order; {@code sort} is what the list goes by. */
    static final List<String> COLUMNS =
            List.of("store", "kind", "sort", "id", "code", "name", "day", "within", "place", "quantity", "wrong");

    static List<QualityRule> all() {
        return Stream.concat(SharedQualityRules.ALL.stream(), StoreQualityRules.ALL.stream())
                .toList();
    }

    static Optional<QualityRule> named(String code) {
        return all().stream().filter(rule -> rule.code().equals(code)).findFirst();
    }
}
