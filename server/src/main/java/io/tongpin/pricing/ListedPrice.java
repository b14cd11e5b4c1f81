package io.tongpin.pricing;

import java.math.BigDecimal;

/**
 * What a price list says goods cost (价目价).
 *
 * @param price of one unit, in whole cents
 * @param line of the list that says so
 */
public record ListedPrice(BigDecimal price, PriceLine line) {}
