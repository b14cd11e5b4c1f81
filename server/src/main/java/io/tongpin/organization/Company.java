package io.tongpin.organization;

import io.tongpin.masters.Master;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The company whose books these are (公司).
 *
 * @param trade {@code clothing} (colour and size in front) or {@code general}
 * @param costPolicy {@code store_current}, {@code store_original}, {@code company_current}, {@code company_original} or
 *     {@code store_fifo}; see docs/costing.md
 * @param negativeStock {@code refuse}; {@code facts}: only for what was sold while a till was cut off; {@code allow}:
 *     wherever the warehouse allows it
 * @param stepUp before which acts people show anew who they are: {@code off}, {@code administration} or {@code documents}
 * @param stepUpAbove what is written off for less than this they are not asked about; null: they always are
 * @param duties which duties may not lie in one hand, each as {@code documents} writes it
 * @param approvals which documents are posted only by whoever may approve them, each as {@code documents} writes it
 */
public record Company(
        UUID id,
        String code,
        String name,
        String currency,
        String trade,
        String costPolicy,
        String negativeStock,
        String stepUp,
        @Nullable BigDecimal stepUpAbove,
        List<String> duties,
        List<String> approvals,
        int version,
        boolean archived)
        implements Master {

    public Company {
        duties = List.copyOf(duties);
        approvals = List.copyOf(approvals);
    }

    /** The same company, as it was seen at a version, with other duties kept apart. */
    public Company keepingApart(List<String> others, int seen) {
        return with(stepUp, stepUpAbove, others, approvals, seen);
    }

    /** The same company, as it was seen at a version, with other documents that somebody has to approve. */
    public Company approving(List<String> others, int seen) {
        return with(stepUp, stepUpAbove, duties, others, seen);
    }

    /** The same company, as it was seen at a version, with other acts before which people show anew who they are. */
    public Company askingBefore(String acts, @Nullable BigDecimal above, int seen) {
        return with(acts, above, duties, approvals, seen);
    }

    private Company with(String acts, @Nullable BigDecimal above, List<String> apart, List<String> approved, int seen) {
        return new Company(
                id,
                code,
                name,
                currency,
                trade,
                costPolicy,
                negativeStock,
                acts,
                above,
                apart,
                approved,
                seen,
                archived);
    }
}
