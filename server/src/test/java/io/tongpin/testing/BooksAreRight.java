package io.tongpin.testing;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs every invariant over a test's database when the test is over: {@code @ExtendWith(BooksAreRight.class)} on a class
 * that has a {@link TestDatabase} in a field. Modules add invariants as {@link Invariant} services.
 */
public final class BooksAreRight implements AfterEachCallback {

    /** One statement about the books that must hold after any test. */
    public interface Invariant {

        /** What is wrong, one line each; nothing if all is well. */
        List<String> violations(TestDatabase database);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> found = context.getRequiredTestInstances().getAllInstances().stream()
                .flatMap(BooksAreRight::databasesOf)
                .flatMap(BooksAreRight::check)
                .toList();
        if (!found.isEmpty()) {
            throw new AssertionError("The books are not right after this test:\n  " + String.join("\n  ", found));
        }
    }

    /** The violations in one database, by every registered invariant. */
    public static Stream<String> check(TestDatabase database) {
        return ServiceLoader.load(Invariant.class).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(invariant -> invariant.violations(database).stream());
    }

    private static Stream<TestDatabase> databasesOf(Object test) {
        return Stream.<Class<?>>iterate(test.getClass(), type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.getType() == TestDatabase.class)
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return Optional.ofNullable((TestDatabase) field.get(test));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .flatMap(Optional::stream);
    }
}
