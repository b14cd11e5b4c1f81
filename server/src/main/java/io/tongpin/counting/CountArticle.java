package io.tongpin.counting;

import io.tongpin.kernel.Quantity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as a phone takes it into the cellar (待盘商品), with all codes that it is scanned by.
 *
 * @param book what the books say now; null where one counts blind
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
        boolean again) {}
