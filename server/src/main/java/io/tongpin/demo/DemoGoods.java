package io.tongpin.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The made-up styles of the demo chain (演示款式): names, colours, sizes, prices and internal barcodes, from a seed. */
final class DemoGoods {

    private static final List<String> FABRICS = List.of("纯棉", "亚麻", "羊毛", "针织", "牛仔", "雪纺", "桑蚕丝", "灯芯绒");
    private static final List<String> CUTS = List.of("圆领T恤", "翻领衬衫", "直筒裤", "半身裙", "连衣裙", "开衫", "风衣", "卫衣");
    private static final List<String> COLORS = List.of("白", "黑", "藏青", "燕麦", "豆绿", "酒红");
    private static final List<String> SIZES = List.of("S", "M", "L", "XL");
    private static final int COLORS_PER_STYLE = 3;

    private DemoGoods() {}

    /** One colour and size of a style. */
    record Variant(String code, String color, String size, String barcode) {}

    /** A style with its retail price and what it costs to buy. */
    record Style(
            String code, String name, String category, BigDecimal price, BigDecimal cost, List<Variant> variants) {}

    static List<String> colors() {
        return COLORS;
    }

    static List<String> categories() {
        return CUTS;
    }

    static List<Style> styles(SplittableRandom random) {
        List<Style> styles = new ArrayList<>();
        for (int f = 0; f < FABRICS.size(); f++) {
            for (int c = 0; c < CUTS.size(); c++) {
                styles.add(style(random, f, c));
            }
        }
        return styles;
    }

    private static Style style(SplittableRandom random, int fabric, int cut) {
        int no = fabric * CUTS.size() + cut + 1;
        String code = "TP%03d".formatted(no);
        int price = 79 + 20 * random.nextInt(20);
        BigDecimal cost = new BigDecimal(price).multiply(new BigDecimal("0.40")).setScale(2);
        List<Variant> variants = new ArrayList<>();
        int first = random.nextInt(COLORS.size());
        for (int k = 0; k < COLORS_PER_STYLE; k++) {
            String color = COLORS.get((first + k) % COLORS.size());
            for (int s = 0; s < SIZES.size(); s++) {
                String size = SIZES.get(s);
                String digits = "20%04d%03d%03d".formatted(fabric + 1, no, k * SIZES.size() + s + 1);
                variants.add(new Variant(code + "-" + color + "-" + size, color, size, digits + checkDigit(digits)));
            }
        }
        return new Style(
                code, FABRICS.get(fabric) + CUTS.get(cut), CUTS.get(cut), new BigDecimal(price), cost, variants);
    }

    /** EAN-13: odd places count once, even places three times. GS1 General Specifications, section 7.9. */
    static int checkDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }
}
