package io.tongpin.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price for some days and some buyers (活动价). It only ever makes goods cheaper.
 *
 * @param priceList the price list it belongs to; null for all
 * @param customer null: not for one customer in particular
 * @param customerGroup null: not for one group in particular
 */
public record Campaign(
        @Nullable UUID priceList,
        @Nullable UUID customer,
        @Nullable UUID customerGroup,
        Validity validity,
        BigDecimal price) {

    /** The lower of the list's price and the best campaign that fits. */
    public static BigDecimal best(BigDecimal price, List<Campaign> campaigns, PriceAsk ask, @Nullable UUID priceList) {
        return campaigns.stream()
                .filter(campaign -> campaign.fits(ask, priceList))
                .map(Campaign::price)
                .reduce(price, BigDecimal::min);
    }

    private boolean fits(PriceAsk ask, @Nullable UUID list) {
        return (priceList == null || priceList.equals(list))
                && (customer == null || customer.equals(ask.customer()))
                && (customerGroup == null || ask.customerGroups().contains(customerGroup))
                && validity.holds(ask.when());
    }
}
