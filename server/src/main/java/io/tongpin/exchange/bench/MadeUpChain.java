package io.tongpin.exchange.bench;

import io.tongpin.exchange.chain.ChainFile;
import io.tongpin.exchange.writing.CsvWriter;
import io.tongpin.kernel.Money;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a folder of any size (造数): stores full of opening stock, and sales of five lines each in the order in which they
 * happened. A few articles are in every third line, as in a shop. The same random numbers make the same folder.
 */
public final class MadeUpChain {

    private static final int STORES = 10;
    private static final int LINES_PER_SALE = 5;
    private static final int HOT = 20;
    private static final Instant START = Instant.parse("2026-01-02T01:00:00Z");
    private static final List<String> METHODS = List.of("cash", "wechat", "alipay", "card");

    private final Path folder;
    private final RandomGenerator random;
    private final int skus;
    private final int saleLines;

    /** @param rows of all files together; a fifth of them is opening stock, the rest lines of sales */
    public MadeUpChain(Path folder, RandomGenerator random, int rows) {
        this.folder = folder;
        this.random = random;
        this.skus = Math.max(HOT, rows / 5 / STORES);
        this.saleLines = Math.max(LINES_PER_SALE, rows - skus * STORES);
    }

    /** Writes the folder; gives the number of sales. */
    public int write() throws IOException {
        for (ChainFile file : ChainFile.values()) {
            try (CsvWriter out = open(file)) {
                out.row(file.titles());
                switch (file) {
                    case STORES -> stores(out);
                    case SUPPLIERS -> out.row(List.of("V1", "供应商", "", "dc"));
                    case SKUS -> skus(out);
                    case OPENING_STOCK -> openingStock(out);
                    default -> {}
                }
            }
        }
        return sales();
    }

    private CsvWriter open(ChainFile file) throws IOException {
        Path path = folder.resolve(file.stem() + ".csv.gz");
        return CsvWriter.plain(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), 1 << 16));
    }

    private static void stores(CsvWriter out) throws IOException {
        for (int i = 0; i < STORES; i++) {
            out.row(List.of(
                    store(i), "第" + (i + 1) + "店", i == 0 ? "dc" : "store", "310101", "上海市", "上海市", "黄浦区", "N"));
        }
    }

    private void skus(CsvWriter out) throws IOException {
        for (int i = 0; i < skus; i++) {
            out.row(List.of(sku(i), sku(i), "商品" + i, "百货", "", "", "", "件", "", price(i), "V1", "goods", ""));
        }
    }

    private void openingStock(CsvWriter out) throws IOException {
        for (int store = 0; store < STORES; store++) {
            for (int i = 0; i < skus; i++) {
                out.row(List.of(store(store), sku(i), enough(i), times(price(i), "0.5")));
            }
        }
    }

    /** More than all sales together could take. */
    private int enough(int sku) {
        return (sku < HOT ? saleLines : saleLines / 10) * 3 + 100;
    }

    private int sales() throws IOException {
        int count = saleLines / LINES_PER_SALE;
        try (CsvWriter heads = open(ChainFile.SALES);
                CsvWriter lines = open(ChainFile.SALE_LINES)) {
            heads.row(ChainFile.SALES.titles());
            lines.row(ChainFile.SALE_LINES.titles());
            for (int i = 0; i < count; i++) {
                String number = "S%08d".formatted(i);
                String method = METHODS.get(random.nextInt(METHODS.size()));
                Instant time = START.plusSeconds(i * 7L);
                heads.row(List.of(number, i + 1, time, store(random.nextInt(STORES)), "", method));
                lines(lines, number);
            }
        }
        return count;
    }

    private void lines(CsvWriter out, String number) throws IOException {
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < LINES_PER_SALE) {
            int sku = random.nextInt(3) == 0 ? random.nextInt(HOT) : random.nextInt(skus);
            if (!chosen.contains(sku)) {
                chosen.add(sku);
            }
        }
        for (int i = 0; i < LINES_PER_SALE; i++) {
            int quantity = 1 + random.nextInt(3);
            Money price = price(chosen.get(i));
            Money amount = times(price, Integer.toString(quantity));
            out.row(List.of(number, i + 1, sku(chosen.get(i)), quantity, price, price, amount));
        }
    }

    private static String store(int i) {
        return "M%02d".formatted(i + 1);
    }

    private static String sku(int i) {
        return "G%06d".formatted(i);
    }

    private static Money times(Money price, String factor) {
        return Money.roundedHalfUp(price.amount().multiply(new BigDecimal(factor)));
    }

    private static Money price(int sku) {
        return Money.of("9.90").plus(new Money(BigDecimal.valueOf(sku % 90)));
    }
}
