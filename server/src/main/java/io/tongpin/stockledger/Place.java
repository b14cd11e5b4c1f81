package io.tongpin.stockledger;

import java.util.UUID;

/**
 * Where goods lie (库位): a warehouse and the facts about it that a posting depends on.
 *
 * @param store whose books carry the goods
 * @param transit whether goods here are on the road (在途); where each store keeps its own cost they have an account of
 *     their own
 * @param mayGoNegative whether policy allows to sell more than is recorded
 */
public record Place(UUID warehouse, UUID store, boolean transit, boolean mayGoNegative) {}
