package io.tongpin.counting;

import io.tongpin.kernel.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as a phone takes it into the cellar (待盘商品), with all codes that it is scanned by.
 *
 * @param book what the books say now; null where one counts blind
 * @param lots that the books know of it there, the latest expiry first
 * @param again whether it is to be counted anew
 */
public record CountArticle(
        UUID sku,
        String code,
        String name,
        @Nullable String color,
        @Nullable String size,
        List<String> barcodes,
        @Nullable String tracked,
        @Nullable Quantity book,
        List<Lot> lots,
        boolean again) {

    /**
     * A lot as a phone offers it (批次).
     *
     * @param book what the books say it holds; null where one counts blind
     */
    public record Lot(
            String lot,
            @Nullable LocalDate expiry,
            @Nullable Quantity book) {}

    CountArticle with(List<Lot> known) {
        return new CountArticle(sku, code, name, color, size, barcodes, tracked, book, known, again);
    }
}
