package io.tongpin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.springframework.modulith.NamedInterface;

/** The layers inside a module, and who may ask the world for time, chance and threads. */
@AnalyzeClasses(packagesOf = Application.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Where beans are made: the only place that knows the real clock, the real dice, the real threads. */
    private static final DescribedPredicate<JavaClass> WIRING = describe(
            "wiring",
            type -> outermost(type).endsWith("Wiring") || type.getPackageName().startsWith("io.tongpin.platform"));

    /** Where HTTP begins and ends: controllers, and the commands that are clients of the API. */
    private static final DescribedPredicate<JavaClass> EDGE = resideInAnyPackage(
                    "..web..", "..wiring..", "..cli..", "io.tongpin.platform..")
            .or(WIRING)
            .or(describe("controllers", type -> outermost(type).endsWith("Controller")))
            .or(assignableTo(CliCommand.class));

    /** A benchmark is a client of the API with a stop watch. */
    private static final DescribedPredicate<JavaClass> BENCH = resideInAPackage("io.tongpin.bench..");

    /** Reading and writing other people's formats is its trade; JSON is one of them. */
    private static final DescribedPredicate<JavaClass> EXCHANGE = resideInAPackage("io.tongpin.exchange..");

    /** A package that a module shows to others under a name. */
    private static final DescribedPredicate<JavaClass> SHOWN = describe(
            "shown to other modules",
            type -> type.getPackage()
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NamedInterface.class))
                    .isPresent());

    /** What reads and writes a table may take a jsonb column apart. */
    private static final DescribedPredicate<JavaClass> ROWS = describe(
            "rows",
            type -> type.getPackageName().contains(".store")
                    || outermost(type).endsWith("Rows")
                    || outermost(type).startsWith("Stored"));

    private static final DescribedPredicate<JavaClass> ENGINE = resideInAnyPackage(
                    "io.tongpin.documents..",
                    "io.tongpin.posting..",
                    "io.tongpin.costing..",
                    "io.tongpin.changes..",
                    "io.tongpin.stockledger..",
                    "io.tongpin.generalledger..",
                    "io.tongpin.numbering..")
            .and(DescribedPredicate.not(EDGE));

    @ArchTest
    static final ArchRule whatAModuleKeepsForItselfIsPackagePrivate = classes()
            .that()
            .resideInAnyPackage("..web..", "..store..")
            .and()
            .areTopLevelClasses()
            .and(DescribedPredicate.not(SHOWN))
            .should(bePackagePrivate())
            .because("web and store are the inside of a module")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule belowHttpNobodyKnowsHttp = noClasses()
            .that(DescribedPredicate.not(EDGE))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.security.core..",
                    "org.springframework.security.web..",
                    "org.springframework.security.config..",
                    "jakarta.servlet..")
            .because("a rule of the trade must be testable, and replayable, without a server");

    @ArchTest
    static final ArchRule belowHttpNobodyKnowsJson = noClasses()
            .that(DescribedPredicate.not(EDGE.or(ROWS).or(EXCHANGE).or(BENCH)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .because("JSON is a form for the outside, and for a column that keeps what was sent");

    @ArchTest
    static final ArchRule theKernelKnowsNothing = noClasses()
            .that()
            .resideInAPackage("io.tongpin.kernel..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "tools.jackson..");

    @ArchTest
    static final ArchRule timeAndChanceComeInByTheDoor = noClasses()
            .that(DescribedPredicate.not(
                    WIRING.or(assignableTo(CliCommand.class)).or(BENCH)))
            .should()
            .callCodeUnitWhere(asksTheWorldForTimeOrChance())
            .because("a test, a replay and a simulation bring their own clock and dice");

    @ArchTest
    static final ArchRule theEngineStartsNoThreads = noClasses()
            .that(ENGINE)
            .should()
            .callCodeUnitWhere(startsOrParksAThread())
            .orShould()
            .beAnnotatedWith("org.springframework.scheduling.annotation.Scheduled")
            .because("the simulation decides what runs when");

    @ArchTest
    static final ArchRule whoAnswersSomebodySeesNoMoreThanThey = noClasses()
            .that()
            .resideInAPackage("..web..")
            .and(DescribedPredicate.not(WIRING))
            .should()
            .callMethod(Database.class, "engine")
            .orShould()
            .callMethod(Tx.class, "engine", Database.Work.class)
            .because("what the node sees for itself is not what it shows");

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElseGet(type::getSimpleName);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheWorldForTimeOrChance() {
        return describe("asks the world for time or chance", call -> {
            CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            boolean noArguments = target.getRawParameterTypes().isEmpty();
            return owner.startsWith("java.time.") && name.equals("now")
                    || owner.equals("java.time.Clock") && name.startsWith("system")
                    || owner.equals("java.time.InstantSource") && name.equals("system")
                    || owner.equals("java.util.UUID") && name.equals("randomUUID")
                    || owner.equals("java.util.Date") && name.equals("<init>") && noArguments
                    || owner.equals(Math.class.getName()) && name.equals("random")
                    || owner.equals("java.util.concurrent.ThreadLocalRandom") && name.equals("current")
                    || target.getOwner().isAssignableTo(Random.class) && name.equals("<init>")
                    || owner.equals("java.util.SplittableRandom") && name.equals("<init>") && noArguments
                    || owner.equals(System.class.getName()) && name.equals("currentTimeMillis")
                    || owner.equals(Thread.class.getName()) && name.equals("sleep")
                    || owner.equals("java.util.concurrent.TimeUnit") && name.equals("sleep");
        });
    }

    private static DescribedPredicate<JavaCall<?>> startsOrParksAThread() {
        Set<String> async = Set.of("supplyAsync", "runAsync", "delayedExecutor");
        return describe("starts or parks a thread", call -> {
            JavaClass owner = call.getTarget().getOwner();
            String name = call.getTarget().getName();
            return owner.isEquivalentTo(Thread.class)
                            && Set.of("<init>", "start", "ofVirtual", "ofPlatform", "startVirtualThread")
                                    .contains(name)
                    || owner.isEquivalentTo(Executors.class)
                    || owner.isEquivalentTo(LockSupport.class)
                    || owner.isEquivalentTo(java.util.Timer.class)
                    || owner.isEquivalentTo(CompletableFuture.class) && async.contains(name)
                    || owner.isEquivalentTo(System.class) && name.equals("nanoTime");
        });
    }
}
