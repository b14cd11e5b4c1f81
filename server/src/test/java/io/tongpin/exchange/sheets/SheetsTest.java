package io.tongpin.exchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records that are exported, changed in a spreadsheet and brought back, while others change them too. */
@NodeTest
@ExtendWith(BooksAreRight.class)
class SheetsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    private TwoStores chain = TwoStores.NONE;
    private Browser owner = Browser.at(0);
    private SheetDesk desk = new SheetDesk(owner);
    private String mark = "";

    @BeforeEach
    void signIn() {
        chain = new TwoStores(port);
        owner = chain.owner;
        desk = new SheetDesk(owner);
        mark = "M" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatIsExportedAndBroughtBackChangesNothing() throws IOException {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("sheets: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            ObjectNode customer = JSON.createObjectNode()
                    .put("code", mark + "-" + i)
                    .put("name", Odd.text(random))
                    .put("phone", random.nextBoolean() ? null : "0" + random.nextInt(1_000_000_000))
                    .put("address", Odd.text(random))
                    .put("note", Odd.text(random) + "\n" + Odd.text(random))
                    .put("credit", random.nextBoolean())
                    .put("creditLimit", random.nextBoolean() ? null : random.nextInt(1_000_000) + ".5")
                    .put("termsDays", random.nextInt(60));
            save("customers", UUID.randomUUID().toString(), 0, customer.toString());
        }

        for (String format : List.of("XLSX", "CSV")) {
            JsonNode sheet = desk.checked(
                    desk.file("customers", mark, format), "back." + format.toLowerCase(java.util.Locale.ROOT));
            assertThat(sheet.path("ours").asBoolean()).isTrue();
            assertThat(sheet.at("/counts/SAME").asLong())
                    .as("seed %d %s %s", seed, format, desk.rows(sheet, ""))
                    .isEqualTo(30);
        }
    }

    @Test
    void eachFieldIsMergedAndWhatBothHaveChangedIsAskedAbout() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String code : List.of("mine", "theirs", "both", "clash", "gone")) {
            String id = UUID.randomUUID().toString();
            ids.add(id);
            save("customers", id, 0, customer(code, "旧", "111", "老王"));
        }
        Spreadsheet book = Spreadsheet.read(desk.file("customers", mark, "XLSX"), "t.xlsx");
        save("customers", ids.get(1), 1, customer("theirs", "旧", "222", "老王"));
        save("customers", ids.get(2), 1, customer("both", "旧", "222", "老王"));
        save("customers", ids.get(3), 1, customer("clash", "他改", "222", "老王"));
        owner.post("/api/customers/" + ids.get(4) + "/archive", "");
        Spreadsheet changed = book.with(mark + "mine", "名称", "我改")
                .with(mark + "both", "联系人", "小李")
                .with(mark + "clash", "名称", "我也改")
                .with(mark + "clash", "联系人", "小张")
                .with(mark + "gone", "名称", "晚了")
                .and("编码", mark + "new", "名称", "新客户")
                .and("编码", mark + "bad", "名称", "坏的", "账期（天）", "三十");

        JsonNode sheet = desk.checked(changed.xlsx(), "客户.xlsx");

        assertThat(desk.codes(sheet, "NEW")).containsExactly(mark + "new");
        assertThat(desk.codes(sheet, "CHANGED")).containsExactly(mark + "both", mark + "mine");
        assertThat(desk.codes(sheet, "SAME")).containsExactly(mark + "theirs");
        assertThat(desk.codes(sheet, "REFUSED")).containsExactly(mark + "gone", mark + "bad");
        JsonNode clash = desk.rows(sheet, "CONFLICT").get(0);
        assertThat(clash.path("changes").toString())
                .contains("\"was\":\"旧\",\"mine\":\"我也改\",\"theirs\":\"他改\",\"conflict\":true")
                .contains("\"was\":\"老王\",\"mine\":\"小张\",\"theirs\":\"老王\",\"conflict\":false");
        assertThat(desk.rows(sheet, "REFUSED").toString()).contains("termsDays").contains("三十");

        assertThat(desk.done(sheet, "apply").path("state").asString("")).isEqualTo("APPLIED");
        assertThat(seen(ids.get(0))).isEqualTo("我改/111/老王");
        assertThat(seen(ids.get(1))).isEqualTo("旧/222/老王");
        assertThat(seen(ids.get(2))).isEqualTo("旧/222/小李");
        assertThat(seen(ids.get(3))).as("not chosen").isEqualTo("他改/222/小张");
        assertThat(owner.get("/api/customers?q=" + mark + "new").body().path("items"))
                .hasSize(1);

        save("customers", ids.get(0), 2, customer("mine", "我改", "111", "后来"));
        JsonNode undone = desk.done(sheet, "undo");
        assertThat(undone.path("state").asString("")).isEqualTo("UNDONE");
        assertThat(undone.at("/counts/late").asLong()).as(undone.toString()).isZero();
        assertThat(seen(ids.get(0))).as("what came later stays").isEqualTo("旧/111/后来");
        assertThat(seen(ids.get(3))).isEqualTo("他改/222/老王");
        assertThat(owner.get("/api/customers?q=" + mark + "new").body().path("items"))
                .isEmpty();
    }

    @Test
    void whatIsChosenGoesBeforeWhatOthersSaidUnlessTheyWereFasterStill() throws IOException {
        String a = UUID.randomUUID().toString();
        String b = UUID.randomUUID().toString();
        save("customers", a, 0, customer("a", "旧", "1", ""));
        save("customers", b, 0, customer("b", "旧", "1", ""));
        Spreadsheet book = Spreadsheet.read(desk.file("customers", mark, "XLSX"), "t.xlsx");
        save("customers", a, 1, customer("a", "他", "1", ""));
        JsonNode sheet = desk.checked(
                book.with(mark + "a", "名称", "我").with(mark + "b", "名称", "我").xlsx(), "t.xlsx");
        JsonNode row = desk.rows(sheet, "CONFLICT").get(0);
        assertThat(desk.post(
                                sheet,
                                "choose",
                                "{\"row\":%d,\"mine\":[\"name\"]}"
                                        .formatted(row.path("no").asInt(0)))
                        .status())
                .isEqualTo(204);
        save("customers", b, 1, customer("b", "更快", "1", ""));

        JsonNode applied = desk.done(sheet, "apply");

        assertThat(seen(a)).isEqualTo("我/1/");
        assertThat(seen(b)).isEqualTo("更快/1/");
        assertThat(applied.at("/counts/late").asLong()).isEqualTo(1);
        assertThat(desk.rows(sheet, "CHANGED").get(0).path("late").asString("")).contains("别人又改了");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "Big5", "UTF-8"})
    void aStrangeFileIsUnderstoodOrAskedAboutOnce(String charset) throws IOException {
        boolean traditional = charset.equals("Big5");
        String column = "卡面" + mark;
        Spreadsheet strange = traditional
                ? Spreadsheet.of("編號|姓名|手機|" + column, mark + "１|臺灣鳳梨酥|０９１２|備用", mark + "2|餅乾|0913|")
                : Spreadsheet.of("编号|姓名|手机|" + column, mark + "１|联通手机|０９１２|备用", mark + "2|饼干|0913|");
        JsonNode read = desk.read("members", strange.csv(charset), "会员.csv").body();
        assertThat(read.path("columns").toString()).as(read.toString()).isEqualTo("[\"code\",\"name\",\"phone\",\"\"]");

        String said = "{\"columns\":[\"code\",\"name\",\"phone\",\"note\"]}";
        assertThat(desk.post(read, "check", said).status()).isEqualTo(202);
        JsonNode checked = desk.ended(read);

        assertThat(desk.codes(checked, "NEW")).containsExactly(mark + "1", mark + "2");
        assertThat(desk.rows(checked, "NEW").get(0).path("changes").toString())
                .contains("\"field\":\"phone\",\"mine\":\"0912\"")
                .contains(traditional ? "備用" : "备用");
        JsonNode again = desk.read("members", strange.csv(charset), "会员.csv").body();
        assertThat(again.path("columns").toString()).contains("note");
    }

    @Test
    void whatSomebodyDoesNotSeeIsNotInTheFileAndStaysAsItIs() throws IOException {
        String id = UUID.randomUUID().toString();
        save("suppliers", id, 0, "{\"code\":\"%s\",\"name\":\"厂\",\"phone\":\"138\",\"termsDays\":30}".formatted(mark));
        String role = chain.newRole("supplier.view", "supplier.edit", "import.*", "export.lists");
        Browser clerk = chain.someone("", TwoStores.inCompany(role)).browser();
        SheetDesk clerks = new SheetDesk(clerk);

        Spreadsheet book = Spreadsheet.read(clerks.file("suppliers", mark, "XLSX"), "t.xlsx");
        assertThat(book.titles()).contains("名称").doesNotContain("账期（天）");
        JsonNode read = clerks.read("suppliers", book.with(mark, "名称", "新厂").xlsx(), "t.xlsx")
                .body();
        assertThat(owner.get("/api/sheets/" + read.path("id").asString("")).status())
                .as("another's table")
                .isEqualTo(404);
        clerk.post("/api/sheets/" + read.path("id").asString("") + "/check", "{}");
        clerks.ended(read);
        clerk.post("/api/sheets/" + read.path("id").asString("") + "/apply", "{}");
        clerks.ended(read);

        JsonNode now = owner.get("/api/suppliers/" + id).body();
        assertThat(now.path("name").asString("")).isEqualTo("新厂");
        assertThat(now.path("termsDays").asInt(0)).isEqualTo(30);
        assertThat(clerks.read("customers", book.xlsx(), "t.xlsx").status()).isEqualTo(403);
        assertThat(desk.read("roles", book.xlsx(), "t.xlsx").status()).isEqualTo(404);
        byte[] more = book.and("编码", mark + "x", "名称", "y").xlsx();
        assertThat(clerks.read("suppliers", more, "t.xlsx").status()).isEqualTo(200);
    }

    @Test
    void pricesOfArticlesComeBackWithTheirReferences() throws IOException {
        String style = UUID.randomUUID().toString();
        String unit = owner.get("/api/units?limit=1").text("/items/0/id");
        save("styles", style, 0, """
                {"code":"%1$s","name":"衬衫","unit":"%2$s","taxRate":"0.13","listPrice":"99.00",
                 "skus":[{"id":"%3$s","code":"%1$s-1"}]}""".formatted(mark, unit, UUID.randomUUID()));
        Spreadsheet book = Spreadsheet.read(desk.file("styles", mark, "XLSX"), "t.xlsx");
        JsonNode sheet = desk.checked(
                "styles", book.with(mark, "零售价", "１０９.５").with(mark, "税率", "９％").xlsx(), "t.xlsx");
        assertThat(desk.codes(sheet, "CHANGED"))
                .as(desk.rows(sheet, "").toString())
                .containsExactly(mark);
        desk.done(sheet, "apply");

        JsonNode now = owner.get("/api/styles/" + style).body();
        assertThat(now.path("listPrice").asString("")).isEqualTo("109.50");
        assertThat(now.path("taxRate").asString("")).startsWith("0.09");
        assertThat(now.path("skus")).hasSize(1);
        assertThat(desk.codes(
                        desk.checked("styles", book.with(mark, "单位", "没有这单位").xlsx(), "t.xlsx"), "REFUSED"))
                .containsExactly(mark);
    }

    @Test
    void rowsOfOneNumberAreOneDraftAndHalfADocumentIsNone() throws IOException {
        String supplier = UUID.randomUUID().toString();
        save("suppliers", supplier, 0, "{\"code\":\"%s\",\"name\":\"%s厂\"}".formatted(mark, mark));
        String sku = chain.article();
        String code = owner.get("/api/skus/" + sku).text("/code");
        Spreadsheet orders = Spreadsheet.of(
                "单号|业务日期|供应商|门店|商品编码|数量|单价",
                "甲|2026-03-02|%s厂|人民路店|%s|２|10.50".formatted(mark, code),
                "甲||||%s|3|1".formatted(code),
                "乙|2026-03-02|%s|人民路店|%s|1|5".formatted(mark, code),
                "乙|2026-03-02|%s|人民路店|没有这货|1|5".formatted(mark));

        JsonNode sheet = desk.checked("documents/purchase-order", orders.xlsx(), "订单.xlsx");
        assertThat(sheet.at("/counts/NEW").asLong())
                .as(desk.rows(sheet, "").toString())
                .isEqualTo(2);
        assertThat(sheet.at("/counts/REFUSED").asLong()).isEqualTo(2);
        JsonNode applied = desk.done(sheet, "apply");

        assertThat(applied.at("/counts/applied").asLong())
                .as(desk.rows(sheet, "").toString())
                .isEqualTo(2);
        JsonNode draft = owner.get("/api/documents?kind=purchase-order&party=" + supplier)
                .body()
                .path("items");
        assertThat(draft).hasSize(1);
        JsonNode whole = owner.get("/api/documents/" + draft.get(0).path("id").asString(""))
                .body();
        assertThat(whole.at("/lines/0/amount").asString("")).isEqualTo("21.00");
        assertThat(whole.path("lines")).hasSize(2);
        assertThat(whole.path("state").asString("")).isEqualTo("DRAFT");

        desk.done(sheet, "undo");
        assertThat(owner.get("/api/documents/" + whole.path("id").asString("")).text("/state"))
                .isEqualTo("DISCARDED");
    }

    @Test
    void fiveThousandRowsAreChecked() throws IOException {
        List<String> lines = new ArrayList<>(List.of("编码|名称|电话"));
        for (int i = 0; i < 5_000; i++) {
            lines.add(mark + i + "|客户" + i + "|0" + i);
        }
        JsonNode sheet =
                desk.checked(Spreadsheet.of(lines.toArray(String[]::new)).xlsx(), "many.xlsx");

        assertThat(sheet.at("/counts/NEW").asLong()).as(sheet.toString()).isEqualTo(5_000);
        assertThat(owner.get("/api/customers?q=" + mark).body().path("items")).isEmpty();
    }

    @Test
    void aRealSpreadsheetProgramSavesItAnewAndOneChangedCellIsTheOneChange(@TempDir Path folder) throws Exception {
        for (String code : List.of("a", "b", "c")) {
            save("customers", UUID.randomUUID().toString(), 0, customer(code, "=SUM(1;1)", "00" + code, "@老王"));
        }
        save("customers", UUID.randomUUID().toString(), 0, customer("d", "改我", "0013800138000", "-5"));

        byte[] edited = Office.edited(folder, desk.file("customers", mark, "XLSX"), "改我", "改了");
        JsonNode sheet = desk.checked(edited, "客户.xlsx");

        assertThat(sheet.at("/counts/SAME").asLong())
                .as(desk.rows(sheet, "").toString())
                .isEqualTo(3);
        assertThat(desk.rows(sheet, "CHANGED")).hasSize(1);
        assertThat(desk.rows(sheet, "CHANGED").get(0).path("changes").toString())
                .isEqualTo("[{\"field\":\"name\",\"was\":\"改我\",\"mine\":\"改了\",\"theirs\":\"改我\","
                        + "\"conflict\":false,\"chosen\":false}]");
    }

    private String customer(String code, String name, String phone, String contact) {
        return JSON.createObjectNode()
                .put("code", mark + code)
                .put("name", name)
                .put("phone", phone)
                .put("contact", contact)
                .toString();
    }

    private void save(String path, String id, int version, String body) {
        Answer saved = owner.put("/api/" + path + "/" + id, version, body);
        assertThat(saved.status()).as(saved + body).isEqualTo(200);
    }

    /** Name, phone and contact of a customer as they are now. */
    private String seen(String id) {
        Answer now = owner.get("/api/customers/" + id);
        return now.text("/name") + "/" + now.text("/phone") + "/" + now.text("/contact");
    }
}
