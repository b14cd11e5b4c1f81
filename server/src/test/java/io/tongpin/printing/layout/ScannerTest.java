package io.tongpin.printing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.tongpin.printing.LabelOf;
import io.tongpin.printing.LabelTemplate;
import io.tongpin.printing.Paper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands on labels as a code is read back by a scanner, from the page as it is printed (标签可扫). */
class ScannerTest {

    /** Points become dots of a label printer with 300 to the inch. */
    private static final Map<String, String> FACTS = Map.of(
            "company", "同频服饰", "name", "短袖衬衫", "style", "SP2601", "color", "白", "size", "36", "price", "¥199.00");

    private static final float DOTS = 300f / 72;

    private static Tag tag(Paper paper, String code) {
        return LabelOf.of(LabelTemplate.usual(paper), paper, FACTS, code);
    }

    private static Tag bare(String code) {
        return new Tag(List.of(), code, true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "LABEL_40, 6901234567892, EAN_13",
        "LABEL_60, 6901234567892, EAN_13",
        "LABEL_40, SP2601-36, CODE_128",
        "LABEL_60, A101-1M/red, CODE_128",
        "HANG_TAG, 6901234567892, EAN_13",
        "HANG_TAG, SP2601-36, CODE_128",
    })
    void everyLabelIsRead(Paper paper, String code, BarcodeFormat format) throws Exception {
        Leaf leaf = TagLayout.of(tag(paper, code), paper);

        assertThat(read(leaf, format)).isEqualTo(code);
    }

    @Test
    void aTelephoneReadsTheHangTag() throws Exception {
        Leaf leaf = TagLayout.of(tag(Paper.HANG_TAG, "SP2601-36"), Paper.HANG_TAG);

        assertThat(read(leaf, BarcodeFormat.QR_CODE)).isEqualTo("SP2601-36");
    }

    /** Thirteen digits that are no EAN are still a code of the shop's own. */
    @Test
    void aWrongCheckDigitIsNoEan() throws Exception {
        Leaf leaf = TagLayout.of(bare("6901234567890"), Paper.LABEL_60);

        assertThat(read(leaf, BarcodeFormat.CODE_128)).isEqualTo("6901234567890");
    }

    /** What bars cannot say is left out: better none than another. */
    @Test
    void chineseHasNoBars() {
        Leaf leaf = TagLayout.of(bare("衬衫36"), Paper.LABEL_60);

        assertThat(leaf.marks()).noneMatch(Mark.Code.class::isInstance);
    }

    /** Every part and every way of reading: still read, with what would leave no room left out. */
    @ParameterizedTest
    @EnumSource(
            value = Paper.class,
            names = {"LABEL_40", "LABEL_60", "HANG_TAG"})
    void aFullLabelIsStillRead(Paper paper) throws Exception {
        LabelTemplate full = new LabelTemplate(
                List.of("company", "name", "words", "style", "color", "size", "price"),
                "统一零售价",
                null,
                LabelTemplate.Coding.BARS);
        LabelTemplate square = new LabelTemplate(full.parts(), full.words(), null, LabelTemplate.Coding.SQUARE);

        assertThat(read(TagLayout.of(LabelOf.of(full, paper, FACTS, "6901234567892"), paper), BarcodeFormat.EAN_13))
                .isEqualTo("6901234567892");
        assertThat(read(TagLayout.of(LabelOf.of(square, paper, FACTS, "SP2601-36"), paper), BarcodeFormat.QR_CODE))
                .isEqualTo("SP2601-36");
    }

    private static String read(Leaf leaf, BarcodeFormat format) throws NotFoundException {
        int width = Math.round(leaf.width() * DOTS);
        int height = Math.round(leaf.height() * DOTS);
        int[] dots = new int[width * height];
        Arrays.fill(dots, 0xffffff);
        leaf.marks().stream()
                .filter(Mark.Code.class::isInstance)
                .flatMap(mark -> ((Mark.Code) mark).boxes().stream())
                .forEach(box -> {
                    for (int y = Math.round(box.y() * DOTS); y < Math.round((box.y() + box.height()) * DOTS); y++) {
                        for (int x = Math.round(box.x() * DOTS); x < Math.round((box.x() + box.width()) * DOTS); x++) {
                            dots[y * width + x] = 0;
                        }
                    }
                });
        LuminanceSource light = new RGBLuminanceSource(width, height, dots);
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(light)),
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
