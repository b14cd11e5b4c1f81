package io.tongpin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house style that a machine can watch. Aim lower: 120 lines a file, 25 a method. */
class TidyTest {

    private static final int WALL = 400;

    /** What was over the wall when it was built, with the length it may have at most: it may shrink, not grow. */
    private static final Map<String, Integer> OVER_THE_WALL =
            Map.of("server/src/test/java/io/tongpin/documents/RandomMonth.java", 482);

    /** Where one machine's files or one mirror's address would be a riddle to everybody else. */
    private static final Pattern FOREIGN = Pattern.compile(String.join(
            "|",
            "(?<![\\w.~-])/(?:work|root|home/\\w+|Users/\\w+)/\\w", // somebody's machine
            "registry\\.np" + "mjs\\.org",
            "repo1?\\.maven\\.(?:apache\\.)?org",
            "\"resolved\": \"http",
            "localhost:4873",
            "artifactory|nexus\\.\\w+\\.\\w+"));

    private static final Pattern SKIPPED =
            Pattern.compile("@Disabled|\\b(?:it|test|describe)\\.(?:skip|only)\\(|\\bx(?:it|describe)\\(");

    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b(?! ?#\\d)");

    @Test
    void filesStaySmall() {
        assertThat(SourceFiles.ending(".java", ".ts", ".tsx", ".sh").stream()
                        .filter(file -> lines(file) > OVER_THE_WALL.getOrDefault(file.toString(), WALL))
                        .map(file -> file + ": " + lines(file) + " lines"))
                .isEmpty();
    }

    @Test
    void whatIsOverTheWallShrinksAndIsTakenOffTheList() {
        assertThat(OVER_THE_WALL.keySet())
                .allSatisfy(file -> assertThat(lines(Path.of(file))).isGreaterThan(WALL));
    }

    @Test
    void everyPackageSaysThatNothingIsNull() {
        List<Path> bare = SourceFiles.ending(".java").stream()
                .filter(file -> file.toString().contains("src/main/"))
                .map(Path::getParent)
                .distinct()
                .filter(directory -> {
                    Path file = directory.resolve("package-info.java");
                    return !Files.exists(SourceFiles.ROOT.resolve(file))
                            || !SourceFiles.text(file).contains("@NullMarked");
                })
                .toList();

        assertThat(bare).isEmpty();
    }

    @Test
    void noTestIsSkipped() {
        assertThat(found(SourceFiles.ending(".java", ".ts", ".tsx"), text -> matches(SKIPPED, text)))
                .isEmpty();
    }

    @Test
    void nothingIsLeftUnfinishedWithoutAnIssue() {
        assertThat(found(
                        SourceFiles.ending(".java", ".ts", ".tsx", ".sql", ".sh", ".xml", ".yaml"),
                        text -> matches(UNFINISHED, text)))
                .isEmpty();
    }

    @Test
    void noFileKnowsSomebodysMachine() {
        assertThat(found(SourceFiles.all(), text -> matches(FOREIGN, text))).isEmpty();
    }

    private static long lines(Path file) {
        return SourceFiles.text(file).lines().count();
    }

    /** What {@code look} finds in each file; this file, which has to name it all, is left out. */
    private static List<String> found(List<Path> files, Function<String, String> look) {
        return files.stream()
                .filter(file -> !file.endsWith("TidyTest.java"))
                .flatMap(file -> {
                    String what = look.apply(SourceFiles.text(file));
                    return what.isEmpty() ? Stream.empty() : Stream.of(file + ": " + what);
                })
                .toList();
    }

    private static String matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group())
                .limit(3)
                .reduce("", (a, b) -> a + " " + b);
    }
}
