package io.tongpin.costing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.costing.CostPolicy.SupplierReturn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "store_current",
                "store_original",
                "company_current",
                "company_original",
                "store_fifo",
                "company_fifo",
                "store_fifo_current"
            })
    void everyNameReadsBackAsItself(String name) {
        assertThat(CostPolicy.named(name).orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fifo", "STORE_FIFO", "store_average"})
    void otherNamesAreUnknown(String name) {
        assertThat(CostPolicy.named(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"store_current", "company_original"})
    void averageReturnsToTheSupplierAtTheReceiptsCost(String name) {
        assertThat(CostPolicy.named(name).orElseThrow().supplierReturn()).isEqualTo(SupplierReturn.RECEIPT_COST);
    }
}
