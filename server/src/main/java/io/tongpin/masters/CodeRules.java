package io.tongpin.masters;

import io.tongpin.changes.MasterWrite;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a company makes the codes of its records (编码规则设置): says the rules, changes them, proposes the next code, and tells
 * codes that do not follow. None, until somebody says so.
 */
public final class CodeRules {

    private final Database database;
    private final MasterRecords<CodeRule> records;
    private final Map<String, CodedSort> sorts;

    public CodeRules(Database database, MasterWrite write, List<CodedSort> sorts) {
        this.database = database;
        this.records = new MasterRecords<>(
                new MasterTable<>(CodeRule.class, "code-rule", "masters.code_rule") {}, database, write, List.of());
        this.sorts = sorts.stream()
                .collect(Collectors.toMap(CodedSort::sort, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /**
     * The rule of one sort; version 0 if the company has said nothing.
     *
     * @param pattern empty where there is none
     * @param parts what may stand in it beside the number
     * @param shape what a code by it looks like; null where there is no rule
     */
    public record Kept(
            String sort,
            String pattern,
            boolean strict,
            List<String> parts,
            @Nullable String shape,
            int version) {}

    public List<Kept> of(int company) {
        Map<String, CodeRule> said = records.list(company, new Wanted(null, null, 500, null, Map.of())).items().stream()
                .collect(Collectors.toMap(CodeRule::code, Function.identity()));
        return sorts.values().stream()
                .map(sort -> kept(sort, said.get(sort.sort())))
                .toList();
    }

    private static Kept kept(CodedSort sort, @Nullable CodeRule said) {
        List<String> parts =
                sort.parts().keySet().stream().sorted(Comparator.naturalOrder()).toList();
        String pattern = said == null ? "" : said.pattern();
        return new Kept(
                sort.sort(),
                pattern,
                said != null && said.strict(),
                parts,
                read(sort, pattern).map(CodePattern::shape).orElse(null),
                said == null ? 0 : said.version());
    }

    private static Optional<CodePattern> read(CodedSort sort, String pattern) {
        return CodePattern.parse(pattern, sort.parts().keySet());
    }

    /** @param seen the version that the wish is based on */
    public Outcome<Kept> change(Actor actor, UUID command, String of, int seen, String pattern, boolean strict) {
        CodedSort sort = sorts.get(of);
        if (sort == null) {
            return Outcome.refused(Refusal.input("master.code-rule-of-what", "entity", of));
        }
        if (!pattern.isEmpty() && read(sort, pattern).isEmpty()) {
            return Outcome.refused(Refusal.input(
                    "master.code-pattern-wrong",
                    "field",
                    "pattern",
                    "pattern",
                    pattern,
                    "parts",
                    parts(sort),
                    "number",
                    "{n:4}"));
        }
        return switch (records.save(actor, command, CodeRule.of(of, pattern, strict && !pattern.isEmpty(), seen))) {
            case Outcome.Refused<CodeRule>(List<Refusal> no) -> Outcome.refused(no);
            case Outcome.Done<CodeRule>(CodeRule now) -> Outcome.done(kept(sort, now));
        };
    }

    private static String parts(CodedSort sort) {
        return sort.parts().keySet().stream()
                .sorted()
                .map(part -> "{" + part + "}")
                .collect(Collectors.joining(" "));
    }

    /**
     * The next code for somebody who makes such a record.
     *
     * @param chosen the records whose codes are to stand in it, by field
     */
    public Outcome<String> next(Actor actor, String of, Map<String, UUID> chosen) {
        CodedSort sort = sorts.get(of);
        if (sort == null) {
            return Outcome.refused(Refusal.input("master.code-rule-of-what", "entity", of));
        }
        if (actor.reach(sort.right()).nowhere()) {
            return Outcome.refused(new Refusal("access.not-allowed", 403, Map.of("right", sort.right())));
        }
        CodePattern pattern = pattern(actor.company(), sort).orElse(null);
        if (pattern == null) {
            return Outcome.refused(Refusal.rule("master.code-rule-none", "entity", of));
        }
        return database.write(actor.company(), tx -> {
            CodeNumbers numbers = new CodeNumbers(tx, sort);
            Map<String, String> codes = numbers.codesOf(chosen);
            List<Refusal> missing = pattern.parts().stream()
                    .filter(part -> !codes.containsKey(part))
                    .map(part -> Refusal.input("master.code-part-missing", "field", part))
                    .toList();
            return missing.isEmpty() ? Outcome.done(numbers.next(pattern, codes)) : Outcome.refused(missing);
        });
    }

    private Optional<CodePattern> pattern(int company, CodedSort sort) {
        return rule(company, sort.sort()).flatMap(rule -> read(sort, rule.pattern()));
    }

    private Optional<Kept> rule(int company, String sort) {
        return of(company).stream().filter(one -> one.sort().equals(sort)).findFirst();
    }

    /** Why a new record may not have this code, if the company wants its rule kept. */
    public Optional<Refusal> refusal(int company, String of, String code) {
        CodedSort sort = sorts.get(of);
        return sort == null
                ? Optional.empty()
                : rule(company, of)
                        .filter(Kept::strict)
                        .filter(rule -> read(sort, rule.pattern())
                                .filter(pattern -> !pattern.matches(code))
                                .isPresent())
                        .map(rule -> Refusal.rule(
                                "master.code-not-by-rule", "field", "code", "code", code, "pattern", rule.pattern()));
    }
}
