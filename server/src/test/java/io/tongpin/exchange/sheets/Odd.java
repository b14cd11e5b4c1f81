package io.tongpin.exchange.sheets;

import java.util.List;
import java.util.Random;

/** Texts that spreadsheets like to spoil. */
final class Odd {

    private static final List<String> PARTS = List.of(
            "=1+1",
            "+8613800138000",
            "-5",
            "@老王",
            "＝全角",
            "'引号",
            "\"双引号\"",
            "0012",
            "1e5",
            "2024-01-05",
            "3/4",
            "TRUE",
            "，逗号,",
            "a;b",
            "_x000D_",
            "𠮷野家",
            "😀",
            "é",
            "<b>&amp;",
            "100%",
            "12,345.60",
            "１２３");

    private Odd() {}

    static String text(Random random) {
        StringBuilder text = new StringBuilder(PARTS.get(random.nextInt(PARTS.size())));
        while (random.nextInt(3) == 0) {
            text.append(random.nextBoolean() ? " " : "").append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }
}
