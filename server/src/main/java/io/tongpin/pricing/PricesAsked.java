package io.tongpin.pricing;

import io.tongpin.catalog.CategoryPaths;
import io.tongpin.catalog.SkuFacts;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price list asked for many articles at once (按价目取价). */
public final class PricesAsked {

    private final PriceLines lines;
    private final Map<UUID, Set<UUID>> categories;
    private final LocalDate day;

    private PricesAsked(PriceLines lines, Map<UUID, Set<UUID>> categories, LocalDate day) {
        this.lines = lines;
        this.categories = categories;
        this.day = day;
    }

    /** Two statements, however many articles there are. */
    public static PricesAsked of(Tx tx, PriceLists lists, UUID list, Collection<SkuFacts> articles, LocalDate day)
            throws SQLException {
        Map<UUID, Set<UUID>> paths = CategoryPaths.of(
                tx,
                articles.stream()
                        .map(SkuFacts::category)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Set<UUID> goods = new HashSet<>();
        articles.forEach(article -> goods.addAll(List.of(article.id(), article.style())));
        paths.values().forEach(goods::addAll);
        List<PriceLine> found = lists.linesFor(tx, list, goods);
        return new PricesAsked(new PriceLines(found, PriceLines.Precedence.MOST_SPECIFIC), paths, day);
    }

    /**
     * In base units; nothing where no line fits. What a percentage gives is rounded to cents here, since people say prices so.
     *
     * @param listPrice what stands on the label where it is sold; null if there is none
     */
    public Optional<ListedPrice> price(SkuFacts article, BigDecimal quantity, @Nullable BigDecimal listPrice) {
        Set<UUID> above = article.category() == null ? Set.of() : categories.getOrDefault(article.category(), Set.of());
        PriceAsk ask = new PriceAsk(article.id(), article.style(), above, quantity, day.atStartOfDay(), null, Set.of());
        return lines.fitting(ask)
                .flatMap(line -> Optional.ofNullable(line.price(listPrice))
                        .map(price -> new ListedPrice(rounded(price, line), line)));
    }

    /** A price that was typed holds as it was typed. */
    private static BigDecimal rounded(BigDecimal price, PriceLine line) {
        return line.formula() instanceof PriceLine.Formula.Fixed ? price : price.setScale(2, RoundingMode.HALF_UP);
    }
}
