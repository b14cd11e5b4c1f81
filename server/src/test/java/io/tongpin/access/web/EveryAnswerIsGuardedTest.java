package io.tongpin.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.FieldAt;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import io.tongpin.kernel.Withheld;
import io.tongpin.testing.NodeTest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every part of every answer that looks like money, a partner or a telephone is guarded: its type says whose field it is, it
 * is withheld where it is null, or it stands below with the reason. So a new address cannot forget it.
 */
@NodeTest
class EveryAnswerIsGuardedTest {

    private static final Pattern SENSITIVE =
            Pattern.compile("(?i).*(price|cost|amount|margin|profit|supplier|party|phone|payable|tax(?!Rate|No)).*");

    private static final Set<Class<?>> SENSITIVE_TYPES = Set.of(Money.class, Value.class, UnitCost.class);

    /** Types of which somebody has thought, and what keeps those from them who may not see it. */
    private static final Map<String, String> GUARDED_ELSEWHERE = Map.ofEntries(
            Map.entry("BooksJson.JournalJson", "DocumentEffects leaves the line out"),
            Map.entry("BooksJson.ItemJson", "DocumentEffects leaves the item out"),
            Map.entry("DocumentJson.TenderJson", "the whole list is a field, tenders"),
            Map.entry("DocumentJson.AllocationJson", "the whole list is a field, allocations"),
            Map.entry("Desk.Sales", "one's own; DeskReport leaves it out where the amounts of slips are hidden"),
            Map.entry("Home.Sales", "what was sold is what home.view is for"),
            Map.entry("Home.Cash", "money on accounts is what home.view is for"),
            Map.entry("Home.Profit", "the whole of it is withheld"),
            Map.entry("Home.StoreToday", "sales; the profit is withheld"),
            Map.entry("Home.Day", "sales; the profit is withheld"),
            Map.entry("Home", "receivable: what customers owe is what home.view is for"),
            Map.entry("HomeCharts.StoreDay", "what was sold is what home.view is for"),
            Map.entry("HomeCharts.OwnDay", "one's own; OwnSales leaves out where the amounts of slips are hidden"),
            Map.entry("HomeCharts.Owed", "open-items.view; what is owed to suppliers is withheld"),
            Map.entry("LabelTemplateController.LayoutJson", "company.configure; which list, and none of its prices"),
            Map.entry("MarginReport.Row", "what was sold is what home.view is for; cost is withheld"),
            Map.entry("MarginReport.Sums", "what was sold is what home.view is for; cost is withheld"),
            Map.entry("MarginReport.Slip", "what was sold is what home.view is for; cost is withheld"),
            Map.entry("MarginReport.Check", "what was sold is what home.view is for; cost is withheld"),
            Map.entry("JournalReport.Line", "ledger.view; JournalPageRows leaves suppliers' names out"),
            Map.entry("JournalReport.Sums", "ledger.view"),
            Map.entry("FinancialReport.Figure", "FinancialReport leaves empty what says what goods cost"),
            Map.entry("CashJournal", "money on accounts is what ledger.view is for"),
            Map.entry("CashJournal.Line", "money on accounts is what ledger.view is for"),
            Map.entry("CashJournal.Moved", "money on accounts is what ledger.view is for"),
            Map.entry("DayFigures.OfKind", "what a store sold in a day is what pos.view is for"),
            Map.entry("DayFigures.Box", "DayReport leaves it empty where goods were paid out of it"),
            Map.entry("DayFigures.Moved", "DayReport leaves it out where suppliers were paid from it"),
            Map.entry("DayFigures.DayClosed", "what the box held is what pos.view is for"),
            Map.entry("StatementLinkController.LinkJson", "StatementLinks leaves out what is owed to suppliers"),
            Map.entry("PartyStatement", "PartyStatementReport leaves out what is owed to suppliers"),
            Map.entry("PartyStatement.Movement", "PartyStatementReport leaves out what is owed to suppliers"),
            Map.entry("BalanceReport.Standing", "ledger.view"),
            Map.entry("BalanceReport.Row", "ledger.view"),
            Map.entry("BalanceReport.Sums", "ledger.view"),
            Map.entry("CompanyController.CompanyJson", "how costs are worked out is no secret"),
            Map.entry("OpenItemsReport.Item", "OpenItemPageRows leaves out what is owed to suppliers"),
            Map.entry("OpenItemsReport.PartyOpen", "OpenItemPageRows leaves out what is owed to suppliers"),
            Map.entry("OpenItemsReport.Sums", "OpenItemPageRows leaves out what is owed to suppliers"),
            Map.entry("OpenItemsReport.Ageing", "OpenItemPageRows leaves out what is owed to suppliers"),
            Map.entry("PriceController.PriceJson", "prices of lists are what pricing.view is for"),
            Map.entry("PersonJson", "people are what access.view is for"),
            Map.entry("StoreJson", "how to reach a store is no secret"));

    /** What is guarded elsewhere and not written down, and why; all others say themselves what they give (Shown.Gives). */
    private static final Map<String, String> NOT_READ = Map.ofEntries(
            Map.entry("DocumentJson.TenderJson", "the whole list is a field, tenders"),
            Map.entry("DocumentJson.AllocationJson", "the whole list is a field, allocations"),
            Map.entry("Desk.Sales", "of no class that is watched"),
            Map.entry("Home.Sales", "of no class that is watched"),
            Map.entry("Home.Cash", "of no class that is watched"),
            Map.entry("Home.Profit", "withheld, and told by what is withheld"),
            Map.entry("Home.StoreToday", "the profit is withheld, and told by what is withheld"),
            Map.entry("Home.Day", "the profit is withheld, and told by what is withheld"),
            Map.entry("Home", "what customers owe is of no class that is watched"),
            Map.entry("HomeCharts.StoreDay", "of no class that is watched"),
            Map.entry("HomeCharts.OwnDay", "of no class that is watched"),
            Map.entry("HomeCharts.Owed", "what customers owe is of no class that is watched"),
            Map.entry("LabelTemplateController.LayoutJson", "which list, and none of its prices"),
            Map.entry("MarginReport.Row", "cost is withheld, and told by what is withheld"),
            Map.entry("MarginReport.Sums", "cost is withheld, and told by what is withheld"),
            Map.entry("MarginReport.Slip", "cost is withheld, and told by what is withheld"),
            Map.entry("MarginReport.Check", "cost is withheld, and told by what is withheld"),
            Map.entry("JournalReport.Sums", "sums of nobody in particular"),
            Map.entry("FinancialReport.Figure", "sums of nobody in particular"),
            Map.entry("CashJournal", "money of nobody in particular"),
            Map.entry("CashJournal.Line", "money of nobody in particular"),
            Map.entry("CashJournal.Moved", "money of nobody in particular"),
            Map.entry("PartyStatement.Movement", "in the statement, which tells"),
            Map.entry("DayFigures.OfKind", "money of nobody in particular"),
            Map.entry("DayFigures.Box", "money of nobody in particular"),
            Map.entry("DayFigures.Moved", "money of nobody in particular"),
            Map.entry("DayFigures.DayClosed", "money of nobody in particular"),
            Map.entry("BalanceReport.Standing", "balances of accounts, of nobody in particular"),
            Map.entry("BalanceReport.Row", "balances of accounts, of nobody in particular"),
            Map.entry("BalanceReport.Sums", "balances of accounts, of nobody in particular"),
            Map.entry("CompanyController.CompanyJson", "how costs are worked out is no secret"),
            Map.entry("OpenItemsReport.Sums", "beside the items, which tell"),
            Map.entry("OpenItemsReport.Ageing", "beside the items, which tell"),
            Map.entry("PriceController.PriceJson", "of no class"),
            Map.entry("StoreJson", "how to reach a store is no secret"));

    /** Answers whose parts nobody can know beforehand, and who tells what they show. */
    private static final Map<String, String> FREE = Map.of(
            "VersionJson", "StateAsSeen",
            "DefinitionsJson", "definitions hold no values");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Set<Class<?>> looked = new HashSet<>();
    private final Map<String, Set<String>> open = new HashMap<>();
    private final Set<String> silent = new TreeSet<>();
    private final Set<String> free = new TreeSet<>();

    @Test
    void nothingThatGivesSomethingAwayIsOpen() {
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getPatternValues().stream().anyMatch(path -> path.startsWith("/api"))) {
                look(handler.getMethod().getGenericReturnType(), meant(handler));
            }
        });
        assertThat(looked).hasSizeGreaterThan(40);
        Set<String> unknown = new TreeSet<>();
        open.forEach((type, parts) -> {
            if (!GUARDED_ELSEWHERE.containsKey(type)) {
                unknown.add(type + ": " + parts);
            }
        });

        assertThat(unknown)
                .as("let the type implement Shown.Fields, or say what guards it")
                .isEmpty();
        assertThat(open.keySet()).as("what no longer needs a reason").containsAll(GUARDED_ELSEWHERE.keySet());
    }

    /** So that who looked is written down at every address, also at those that are made tomorrow. */
    @Test
    void everythingThatGivesSomethingAwayTellsTheReadLog() {
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getPatternValues().stream().anyMatch(path -> path.startsWith("/api"))) {
                look(handler.getMethod().getGenericReturnType(), meant(handler));
            }
        });

        assertThat(silent)
                .as("let the type implement Shown.Gives, or say why nothing of it is written down")
                .isEqualTo(new TreeSet<>(NOT_READ.keySet()));
        assertThat(free)
                .as("who tells what is in it?")
                .isSubsetOf(FREE.keySet())
                .contains("VersionJson");
    }

    /** Who reads is answered by types; a file is written by hand, through the same JSON. */
    @Test
    void whatWritesItsAnswerByHandIsKnown() {
        Set<String> byHand = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (info.getMethodsCondition().getMethods().stream()
                            .anyMatch(verb -> verb.name().equals("GET"))
                    && !handler.getBeanType().getName().startsWith("org.")
                    && handler.getMethod().getReturnType() == void.class) {
                byHand.add(handler.getBeanType().getSimpleName());
            }
        });

        assertThat(byHand)
                .containsExactlyInAnyOrder(
                        "DocumentExportController",
                        "ReadExportController",
                        "JournalExportController",
                        "SheetFileController");
    }

    /** What the type parameters of an inherited handler stand for at this address. */
    private static Map<TypeVariable<?>, Type> meant(HandlerMethod handler) {
        Class<?> declared = handler.getMethod().getDeclaringClass();
        ResolvableType here = ResolvableType.forClass(handler.getBeanType()).as(declared);
        Map<TypeVariable<?>, Type> meant = new HashMap<>();
        for (int i = 0; i < declared.getTypeParameters().length; i++) {
            meant.put(declared.getTypeParameters()[i], here.getGeneric(i).getType());
        }
        return meant;
    }

    private void look(Type type, Map<TypeVariable<?>, Type> meant) {
        switch (type) {
            case ParameterizedType generic -> {
                Map<TypeVariable<?>, Type> known = new HashMap<>(meant);
                if (generic.getRawType() instanceof Class<?> raw) {
                    for (int i = 0; i < raw.getTypeParameters().length; i++) {
                        Type given = generic.getActualTypeArguments()[i];
                        known.put(
                                raw.getTypeParameters()[i],
                                given instanceof TypeVariable<?> variable && meant.containsKey(variable)
                                        ? meant.get(variable)
                                        : given);
                    }
                    parts(raw, known);
                }
                for (Type argument : generic.getActualTypeArguments()) {
                    look(argument, meant);
                }
            }
            case TypeVariable<?> variable -> {
                if (meant.containsKey(variable)) {
                    look(meant.get(variable), Map.of());
                }
            }
            case WildcardType wildcard -> look(wildcard.getUpperBounds()[0], meant);
            case Class<?> plain -> parts(plain, meant);
            default -> {}
        }
    }

    private void parts(Class<?> type, Map<TypeVariable<?>, Type> meant) {
        if (!type.isRecord()
                || !type.getName().startsWith("io.tongpin")
                || SENSITIVE_TYPES.contains(type)
                || !looked.add(type)) {
            return;
        }
        boolean guarded = Shown.Fields.class.isAssignableFrom(type)
                || type.isAnnotationPresent(FieldAt.class)
                        && !type.getAnnotation(FieldAt.class).value().isEmpty();
        for (RecordComponent part : type.getRecordComponents()) {
            boolean own = part.isAnnotationPresent(FieldAt.class) || part.isAnnotationPresent(Withheld.class);
            if (!guarded && !own && isSensitive(part) && !Shown.Gives.class.isAssignableFrom(type)) {
                silent.add(nameOf(type));
            }
            if (JsonNode.class.isAssignableFrom(part.getType())
                    || part.getGenericType().getTypeName().contains("JsonNode")) {
                free.add(type.getSimpleName());
            }
            if (!guarded && !own && isSensitive(part)) {
                open.computeIfAbsent(nameOf(type), name -> new TreeSet<>()).add(part.getName());
            }
            look(part.getGenericType(), meant);
        }
    }

    private static boolean isSensitive(RecordComponent part) {
        return SENSITIVE_TYPES.contains(part.getType())
                || SENSITIVE.matcher(part.getName()).matches();
    }

    private static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
