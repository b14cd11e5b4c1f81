package io.tongpin.documents;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tongpin.costing.CostPolicy;
import io.tongpin.platform.Database;
import io.tongpin.posting.PostingResult;
import io.tongpin.stockledger.Place;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * A process of its own that sells one article piece by piece on a given database, when it is told to go, and says how often
 * it could (另一进程).
 */
final class TillProcess {

    private TillProcess() {}

    /** Address, user, password, store, warehouse, article, seed, sales to try. */
    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setPassword(args[2]);
        config.setMaximumPoolSize(4);
        try (HikariDataSource source = new HikariDataSource(config)) {
            CostPolicy policy = CostPolicy.named("store_original").orElseThrow();
            Place place = new Place(UUID.fromString(args[4]), UUID.fromString(args[3]), false, false);
            Shop shop = Shop.at(place, new Database(source), policy, Long.parseLong(args[6]));
            UUID sku = UUID.fromString(args[5]);
            System.out.println("ready");
            System.in.read();

            List<PostingResult> endings = LastPieceRaceTest.race(Collections.nCopies(
                    Integer.parseInt(args[7]),
                    () -> shop.books.post(shop.sale(shop.ids.next(), sku, place, "1", "20.00"))));

            long sold = endings.stream()
                    .filter(e -> e instanceof PostingResult.Posted)
                    .count();
            System.out.println("sold " + sold);
        }
        System.exit(0);
    }
}
