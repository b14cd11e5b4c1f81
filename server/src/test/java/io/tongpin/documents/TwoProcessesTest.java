package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.testing.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TwoProcessesTest {

    private static final int EACH = 200;
    private static final int PIECES = 250;

    @Test
    void twoJvmsSellEachPieceOnce() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Shop shop = new Shop(
                    database.database(), CostPolicy.named("store_original").orElseThrow(), 1);
            UUID sku = shop.ids.next();
            shop.receive(sku, shop.main, Integer.toString(PIECES), "2500.00");
            List<Process> tills = List.of(till(database, shop, sku, 2), till(database, shop, sku, 3));
            for (Process till : tills) {
                assertThat(till.inputReader().readLine()).isEqualTo("ready");
            }

            for (Process till : tills) {
                till.outputWriter().write("go\n");
                till.outputWriter().flush();
            }

            List<Long> sold = new ArrayList<>();
            for (Process till : tills) {
                sold.add(Long.parseLong(till.inputReader().readLine().substring("sold ".length())));
                assertThat(till.waitFor()).isZero();
            }
            assertThat(sold.stream().mapToLong(n -> n).sum()).isEqualTo(PIECES);
            assertThat(sold).allSatisfy(n -> assertThat(n).isPositive());
            assertThat(shop.onHand(sku, shop.main)).isZero();
            assertThat(database.deadlocks()).isZero();
        }
    }

    private static Process till(TestDatabase database, Shop shop, UUID sku, int seed) throws IOException {
        DatabaseAccess access = database.access();
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TillProcess.class.getName(),
                        access.url(),
                        access.engine().user(),
                        access.engine().password(),
                        shop.main.store().toString(),
                        shop.main.warehouse().toString(),
                        sku.toString(),
                        Integer.toString(seed),
                        Integer.toString(EACH))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
