package io.tongpin.exchange.reading;

import java.util.Map;

/** Something the user should know although nothing was refused (提示): a column that is ignored, a hidden sheet. */
public record Notice(String code, Map<String, String> facts) {

    public Notice {
        facts = Map.copyOf(facts);
    }
}
