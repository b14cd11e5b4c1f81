package io.tongpin.access;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Color;
import io.tongpin.catalog.SizeGroup;
import io.tongpin.catalog.Unit;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words goods are described with on the first day (商品字典): units, and for clothes colours and sizes. */
public final class SeedCatalog implements CompanyCreated {

    private static final List<String> SIZES = List.of("XS", "S", "M", "L", "XL", "XXL", "XXXL");
    private static final List<String> SHOES = List.of("35", "36", "37", "38", "39", "40", "41", "42", "43", "44", "45");

    private final Catalog catalog;
    private final Ids ids;

    public SeedCatalog(Catalog catalog, Ids ids) {
        this.catalog = catalog;
        this.ids = ids;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Written> created(Tx tx, Actor owner, String trade, Locale language) throws SQLException {
        Names names = Names.in(language);
        List<Written> written = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < names.units().size(); i++) {
            String name = names.units().get(i);
            boolean weighed = name.equals(names.weighed());
            units.add(new Unit(ids.next(), name, name, weighed ? 3 : 0, 0, false));
        }
        write(tx, catalog.units(), units, written);
        if (trade.equals("clothing")) {
            write(tx, catalog.colors(), colors(names), written);
            write(
                    tx,
                    catalog.sizeGroups(),
                    List.of(
                            new SizeGroup(ids.next(), "S-XL", names.letters(), SIZES, 0, false),
                            new SizeGroup(ids.next(), "SHOES", names.shoes(), SHOES, 0, false),
                            new SizeGroup(ids.next(), "ONE", names.one(), List.of("F"), 0, false)),
                    written);
        }
        return written;
    }

    private List<Color> colors(Names names) {
        List<Color> colors = new ArrayList<>();
        for (int i = 0; i < names.colors().size(); i++) {
            colors.add(new Color(
                    ids.next(), "%02d".formatted(i + 1), names.colors().get(i), 0, false));
        }
        return colors;
    }

    private static <R extends Record & Master> void write(
            Tx tx, MasterRecords<R> records, List<R> wanted, List<Written> written) throws SQLException {
        written.addAll(records.prepare(tx, wanted, Set.of()).write(tx));
    }

    private record Names(
            List<String> units, String weighed, List<String> colors, String letters, String shoes, String one) {

        static Names in(Locale language) {
            if (!language.getLanguage().equals("zh")) {
                return new Names(
                        List.of("pc", "box", "carton", "pair", "set", "kg"),
                        "kg",
                        List.of("Black", "White", "Grey", "Red", "Blue", "Green", "Yellow", "Pink", "Purple", "Brown"),
                        "Letter sizes",
                        "Shoe sizes",
                        "One size");
            }
            return language.equals(Locale.TRADITIONAL_CHINESE)
                    ? new Names(
                            List.of("件", "盒", "箱", "雙", "套", "公斤"),
                            "公斤",
                            List.of("黑色", "白色", "灰色", "紅色", "藍色", "綠色", "黃色", "粉色", "紫色", "咖啡色"),
                            "字母碼",
                            "鞋碼",
                            "均碼")
                    : new Names(
                            List.of("件", "盒", "箱", "双", "套", "千克"),
                            "千克",
                            List.of("黑色", "白色", "灰色", "红色", "蓝色", "绿色", "黄色", "粉色", "紫色", "咖啡色"),
                            "字母码",
                            "鞋码",
                            "均码");
        }
    }
}
