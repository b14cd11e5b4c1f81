package io.tongpin.bench.shop;

import io.tongpin.kernel.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Clothes with names as shops give them, and what people type to find one (衣橱). */
final class Wardrobe {

    private static final int SKUS_PER_STYLE = 20;
    private static final int SIZES = 5;
    private static final int HELPERS = 4;
    private static final int TOLD_EVERY = 2_500;

    /** Each with its pinyin, as somebody types it who has not switched to characters. */
    private static final List<String> MAKES = List.of(
            "山鹿 shanlu",
            "青禾 qinghe",
            "木棉 mumian",
            "云间 yunjian",
            "北岸 beian",
            "锦书 jinshu",
            "白鹭 bailu",
            "沐风 mufeng",
            "南枝 nanzhi",
            "朗月 langyue");

    private static final List<String> CUTS = List.of(
            "修身 xiushen",
            "宽松 kuansong",
            "短款 duankuan",
            "长款 changkuan",
            "高腰 gaoyao",
            "圆领 yuanling",
            "翻领 fanling",
            "立领 liling",
            "连帽 lianmao",
            "加厚 jiahou");
    private static final List<String> CLOTHS = List.of(
            "纯棉 chunmian",
            "羊毛 yangmao",
            "真丝 zhensi",
            "亚麻 yama",
            "牛仔 niuzai",
            "灯芯绒 dengxinrong",
            "雪纺 xuefang",
            "针织 zhenzhi");
    private static final List<String> GARMENTS = List.of(
            "羽绒服 yurongfu",
            "衬衫 chenshan",
            "连衣裙 lianyiqun",
            "休闲裤 xiuxianku",
            "半身裙 banshenqun",
            "风衣 fengyi",
            "卫衣 weiyi",
            "毛衣 maoyi",
            "西装 xizhuang",
            "马甲 majia",
            "夹克 jiake",
            "大衣 dayi");
    private static final List<String> COLORS = List.of("白色", "黑色", "藏青", "酒红", "卡其", "浅灰", "墨绿", "米黄");

    /** What was typed. */
    enum Typing {
        BARCODE("barcode"),
        CODE("code"),
        NAME("characters"),
        PINYIN("pinyin"),
        INITIALS("initials"),
        COLOR("colour and size"),
        SLIP("a slip in pinyin"),
        SOUND("a wrong character"),
        NOTHING("what is not there");

        private final String words;

        Typing(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private record Style(String code, List<String> words, List<String> barcodes) {}

    private final PostingNode node;
    private final Ids ids;
    private final RandomGenerator random;
    private final List<Style> styles = Collections.synchronizedList(new ArrayList<>());

    Wardrobe(PostingNode node, Ids ids, RandomGenerator random) {
        this.node = node;
        this.ids = ids;
        this.random = random;
    }

    /** @param progress hears how many articles are there */
    void hang(int skus, IntConsumer progress) throws Exception {
        String unit = node.get("/api/units").at("/items/0/id").asString();
        List<UUID> colors = new ArrayList<>();
        try (HttpLine line = node.line()) {
            for (String color : COLORS) {
                UUID id = ids.next();
                colors.add(id);
                node.must(
                        line,
                        "PUT",
                        "/api/colors/" + id,
                        JsonMapper.shared().writeValueAsString(Map.of("code", "X" + colors.size(), "name", color)));
            }
        }
        int count = (skus + SKUS_PER_STYLE - 1) / SKUS_PER_STYLE;
        try (ExecutorService helpers = Executors.newFixedThreadPool(HELPERS)) {
            for (int from = 0; from < count; from += TOLD_EVERY) {
                List<Callable<Void>> papers = new ArrayList<>();
                for (int n = from; n < Math.min(count, from + TOLD_EVERY); n++) {
                    papers.add(style(n, unit, colors));
                }
                for (Future<Void> done : helpers.invokeAll(papers)) {
                    done.get();
                }
                progress.accept(styles.size() * SKUS_PER_STYLE);
            }
        }
    }

    private Callable<Void> style(int number, String unit, List<UUID> colors) {
        Style style = new Style(
                "C%06d".formatted(number),
                List.of(one(MAKES), one(CUTS), one(CLOTHS), one(GARMENTS)),
                new ArrayList<>());
        List<Map<String, Object>> skus = new ArrayList<>();
        int shade = random.nextInt(colors.size());
        for (int n = 0; n < SKUS_PER_STYLE; n++) {
            String barcode = gtin("69%05d%05d".formatted(number % 100_000, number / 100_000 * 1_000 + n));
            style.barcodes().add(barcode);
            Map<String, Object> sku = new LinkedHashMap<>();
            sku.put("id", ids.next());
            sku.put("code", style.code() + "-" + n);
            sku.put("color", colors.get((shade + n / SIZES) % colors.size()));
            sku.put("size", "%d".formatted(150 + 5 * (n % SIZES)));
            sku.put("barcodes", List.of(barcode));
            skus.add(sku);
        }
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("code", style.code());
        paper.put("name", name(style) + number % 1_000);
        paper.put("unit", unit);
        paper.put("listPrice", PostingNode.PRICE);
        paper.put("taxRate", "0");
        paper.put("stocked", true);
        paper.put("trackLots", false);
        paper.put("trackSerials", false);
        paper.put("skus", skus);
        String text = JsonMapper.shared().writeValueAsString(paper);
        return () -> {
            send(text);
            styles.add(style);
            return null;
        };
    }

    private void send(String style) throws IOException {
        try (HttpLine line = node.line()) {
            node.must(line, "PUT", "/api/styles/" + ids.next(), style);
        }
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** What somebody types who looks for one of the styles. */
    String typed(Typing typing, RandomGenerator who) {
        Style style = styles.get(who.nextInt(styles.size()));
        String two = part(style, 1, 0) + part(style, 3, 0);
        String pinyin = part(style, 2, 1) + part(style, 3, 1);
        return switch (typing) {
            case BARCODE -> style.barcodes().get(who.nextInt(SKUS_PER_STYLE));
            case CODE -> style.code().toLowerCase(java.util.Locale.ROOT);
            case NAME -> part(style, 0, 0) + " " + part(style, 3, 0);
            case PINYIN -> pinyin;
            case INITIALS -> initials(style);
            case COLOR ->
                part(style, 0, 0) + " " + part(style, 3, 0) + " " + COLORS.get(who.nextInt(COLORS.size())) + " 160";
            case SLIP -> slip(pinyin, who);
            case SOUND -> two.substring(0, 2) + " " + misheard(part(style, 3, 0));
            case NOTHING -> "zzq" + who.nextInt(1_000) + "wvx";
        };
    }

    private static String name(Style style) {
        StringBuilder name = new StringBuilder();
        for (int n = 0; n < style.words().size(); n++) {
            name.append(part(style, n, 0));
        }
        return name.toString();
    }

    private static String part(Style style, int word, int which) {
        return style.words().get(word).split(" ")[which];
    }

    /** The first letters of each character, as the last two words sound. */
    private static String initials(Style style) {
        return io.tongpin.masters.SearchTerms.initials(part(style, 2, 0) + part(style, 3, 0));
    }

    private static String slip(String word, RandomGenerator who) {
        int at = 1 + who.nextInt(word.length() - 2);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    /** Another character of the same sound, as a list of candidates offers it. */
    private static String misheard(String word) {
        return word.replace('服', '福')
                .replace('衫', '山')
                .replace('裙', '群')
                .replace('裤', '库')
                .replace('衣', '一')
                .replace('装', '庄')
                .replace('甲', '假')
                .replace('克', '刻');
    }

    private static String gtin(String twelve) {
        return twelve + io.tongpin.catalog.Gtin.checkDigit(twelve + "0");
    }
}
