package io.tongpin.party;

import io.tongpin.masters.Master;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever goods or money are exchanged with (往来单位·会员): a supplier, a customer or a member. Who is both supplier and
 * customer is two parties.
 *
 * @param termsDays days until an invoice is due; 0 is cash
 * @param credit whether they may owe
 * @param creditLimit the most they may owe; null is no limit
 * @param store the store a member belongs to
 * @param points a member's points; read here, written by what gives and takes points
 */
public record Party(
        UUID id,
        String kind,
        String code,
        String name,
        @Nullable String phone,
        @Nullable String contact,
        @Nullable String address,
        @Nullable String taxNo,
        int termsDays,
        boolean credit,
        @Nullable BigDecimal creditLimit,
        @Nullable UUID priceList,
        @Nullable String level,
        @Nullable UUID store,
        @Nullable String note,
        @Nullable BigDecimal points,
        int version,
        boolean archived)
        implements Master {

    public static final String SUPPLIER = "supplier";
    public static final String CUSTOMER = "customer";
    public static final String MEMBER = "member";
}
