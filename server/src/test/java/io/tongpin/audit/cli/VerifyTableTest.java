package io.tongpin.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.audit.InvariantWords;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VerifyTableTest {

    private static final String WRONG = """
            {"ok":false, "at":"2026-01-15T08:00:00Z", "millis":1234, "checks":[
              {"id":"I-01", "ok":true, "count":0, "millis":12, "examples":[]},
              {"id":"I-02", "ok":false, "count":7, "millis":3, "examples":[
                {"facts":{"document":"S01A-LS-260115-0003", "store":"S01 人民路店", "debit":"12", "credit":"13"},
                 "documents":{}}]}]}
            """;

    @Test
    void whatIsWrongIsNamedReadably() {
        assertThat(table(WRONG, Locale.SIMPLIFIED_CHINESE).text().lines())
                .containsExactly(
                        "✓ I-01       12 ms  库存数量等于每一笔进出之和",
                        "✗ I-02        3 ms  每张凭证借贷平衡",
                        "         共 7 处",
                        "           单据 S01A-LS-260115-0003 · 门店 S01 人民路店 · 借方 12 · 贷方 13",
                        "账务有误：2 项检查中有 1 项没有通过（1.23 秒）。");
        assertThat(table(WRONG, Locale.TRADITIONAL_CHINESE).text())
                .contains("帳務有誤")
                .contains("單據 S01A");
        assertThat(table(WRONG, Locale.ENGLISH).text())
                .contains("1 of 2 checks do not hold")
                .contains("debit 12");
    }

    @Test
    void aScriptReadsTheSame() {
        VerifyTable table = table(WRONG, Locale.ENGLISH);

        assertThat(table.ok()).isFalse();
        assertThat(table.summary())
                .containsEntry("ok", false)
                .containsEntry("checks", 2)
                .containsEntry("broken", List.of("I-02"))
                .containsEntry("millis", 1234L);
        assertThat(String.valueOf(table.summary().get("findings"))).contains("S01A-LS-260115-0003");
    }

    private static VerifyTable table(String json, Locale language) {
        return new VerifyTable(JsonMapper.shared().readTree(json), new InvariantWords(), language);
    }
}
