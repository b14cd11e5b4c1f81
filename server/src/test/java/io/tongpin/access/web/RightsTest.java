package io.tongpin.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.access.PresetRights;
import io.tongpin.access.RightCatalogue;
import io.tongpin.definitions.FieldClass;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.DocumentKinds;
import io.tongpin.kernel.Needs;
import io.tongpin.testing.NodeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is asked for, what there is, and what people have: one and the same list of rights. */
@NodeTest
class RightsTest {

    /** What no role of a new company has but the owner's; whoever wants it for others gives it away knowingly. */
    private static final Set<String> THE_OWNERS_ALONE = Set.of(
            "access.view", // Who the others are and what they may do,
            "access.edit", // and to make it more.
            "reads.view", // Who looked at what: also the managers.
            "company.configure", // How the books reckon: it changes what every figure means.
            "organization.edit", // A store or warehouse is founded rarely, and its books stay for ever.
            "import.view", // A history is imported once, over everybody's books,
            "import.run",
            "import.undo", // and taken back as a whole.
            "import.folder", // These two read and write the disk of the machine the node runs on.
            "export.folder");

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path CLIENT = Path.of("../web/src");

    private static final Pattern MAY =
            Pattern.compile("\\b(?:may|reach)\\(\\s*\"([a-z-]+)\",\\s*\"([a-z-]+)\"\\s*[,)]");
    private static final Pattern ALLOWS =
            Pattern.compile("\\ballows\\([^()]*?(?:\\([^()]*\\))?[^()]*?,\\s*\"([a-z-]+)\"\\)");
    private static final Pattern CLIENT_MAY =
            Pattern.compile("\\bmay\\(([^()]*)\\)|RIGHTS_OF\\b[^=;]*=\\s*\\{([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'([a-z-]+\\.[a-z-]+)'");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    RightCatalogue catalogue;

    @Autowired
    DocumentKinds kinds;

    @Test
    void whatIsAskedForIsWhatThereIs() throws IOException {
        Set<String> asked = asked();
        kinds.all()
                .forEach(kind -> DocumentKind.ACTIONS.forEach(action -> {
                    asked.add(kind.module() + "." + action);
                    asked.add(kind.code() + "." + action);
                }));
        kinds.all()
                .forEach(kind -> kind.further().keySet().forEach(action -> {
                    asked.add(kind.module() + "." + action);
                    asked.add(kind.code() + "." + action);
                }));

        assertThat(asked).contains("home.view", "cost.view", "sales.post", "import.folder");
        assertThat(catalogue.all()).containsExactlyElementsOf(asked);
    }

    @Test
    void whatIsAskedOfKindsOfDocumentIsWhatTheyAnswer() throws IOException {
        Set<String> actions = new TreeSet<>();
        sources(SOURCES, ".java", text -> matches(ALLOWS, text, found -> actions.add(found.group(1))));

        assertThat(actions).containsExactlyInAnyOrderElementsOf(DocumentKind.ACTIONS);
    }

    @Test
    void everyRightIsSomebodysOrTheOwnersAlone() throws IOException {
        Set<String> nobodys = asked();
        nobodys.removeIf(PresetRights::somebodyHas);
        kinds.all()
                .forEach(kind -> DocumentKind.ACTIONS.stream()
                        .filter(action -> !PresetRights.somebodyHas(kind.module() + "." + action))
                        .filter(action -> !PresetRights.somebodyHas(kind.code() + "." + action))
                        .forEach(action -> nobodys.add(kind.code() + "." + action)));

        assertThat(nobodys).containsExactlyInAnyOrderElementsOf(THE_OWNERS_ALONE);
    }

    /** What is not counted is named, or it would be called unused for ever. */
    @Test
    void theUseOfEveryRightIsCountedOrSaidNotToBe() {
        Set<String> counted = new TreeSet<>();
        mapping.getHandlerMethods().values().forEach(method -> counted.add(EndpointRules.needed(method)));
        kinds.all()
                .forEach(kind -> DocumentKind.ACTIONS.forEach(action -> {
                    counted.add(kind.module() + "." + action);
                    counted.add(kind.code() + "." + action);
                }));
        Stream.of(FieldClass.values()).flatMap(one -> one.right().stream()).forEach(counted::add);
        Set<String> not = new TreeSet<>(catalogue.all());
        not.removeAll(counted);

        assertThat(not).isEqualTo(RightCatalogue.NOT_COUNTED);
    }

    @Test
    void noRoleHasARightToNothing() {
        assertThat(PresetRights.all().stream()
                        .filter(right ->
                                catalogue.all().stream().noneMatch(there -> PresetRights.contains(right, there))))
                .isEmpty();
    }

    @Test
    void theClientAsksForRightsThereAre() throws IOException {
        Set<String> asked = new TreeSet<>();
        sources(
                CLIENT,
                ".ts",
                text -> matches(
                        CLIENT_MAY,
                        text,
                        found -> matches(
                                QUOTED,
                                found.group(1) == null ? found.group(2) : found.group(1),
                                right -> asked.add(right.group(1)))));

        assertThat(asked).contains("ledger.view", "import.run");
        assertThat(catalogue.all()).containsAll(asked);
    }

    /** What endpoints and the code behind them ask for by name. */
    private Set<String> asked() throws IOException {
        Set<String> asked = new TreeSet<>();
        mapping.getHandlerMethods().values().stream()
                .map(EndpointRules::needed)
                .filter(right -> !Set.of(Needs.SIGN_IN, Needs.NOTHING, EndpointRules.CLOSED)
                        .contains(right))
                .forEach(asked::add);
        sources(
                SOURCES,
                ".java",
                text -> matches(MAY, text, found -> asked.add(found.group(1) + "." + found.group(2))));
        return asked;
    }

    private static void matches(Pattern pattern, String text, Consumer<MatchResult> each) {
        pattern.matcher(text).results().forEach(each);
    }

    private static void sources(Path root, String kind, Consumer<String> each) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources = files.filter(file -> file.toString().contains(kind))
                    .filter(file -> !file.toString().contains(".test."))
                    .filter(Files::isRegularFile)
                    .toList();
            for (Path file : sources) {
                each.accept(Files.readString(file));
            }
        }
    }
}
