package io.tongpin.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.goods.GoodsList;
import io.tongpin.kernel.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** A wrong guess is mojibake in the books, so short and odd files are what matters here. */
class EncodingsTest {

    private static final String SIMPLIFIED = "条码,品名,进货价\n1,联通手机,2\n2,饼干,3\n";
    private static final String TRADITIONAL = "條碼,品名,進貨價\n1,臺灣鳳梨酥,2\n2,餅乾,3\n";

    @Test
    void aWordWhoseGbkBytesLookLikeUtf8IsStillGbk() throws IOException {
        assertThat(find("x\n联通\n".getBytes("GBK"))).isEqualTo(Outcome.done(ChineseText.GB18030));
    }

    @Test
    void simplifiedAndTraditionalAreToldApartEvenWhenShort() throws IOException {
        assertThat(find(SIMPLIFIED.getBytes("GBK"))).isEqualTo(Outcome.done(ChineseText.GB18030));
        assertThat(find(TRADITIONAL.getBytes("Big5"))).isEqualTo(Outcome.done(ChineseText.BIG5));
        assertThat(find(SIMPLIFIED.getBytes(UTF_8))).isEqualTo(Outcome.done(UTF_8));
    }

    @Test
    void traditionalTextSavedInMainlandIsGbk() throws IOException {
        assertThat(find(TRADITIONAL.getBytes("GBK"))).isEqualTo(Outcome.done(ChineseText.GB18030));
    }

    @Test
    void aRareCharacterNeedsFourBytesOfGb18030() throws IOException {
        assertThat(find("条码,品名\n1,𠮷野家\n2,㐂\n".getBytes("GB18030"))).isEqualTo(Outcome.done(ChineseText.GB18030));
    }

    @Test
    void aMixedFileIsRefusedAtTheLineWhereItChanges() throws IOException {
        assertThat(changesAt(SIMPLIFIED.getBytes("GBK"), "3,绿茶,4\n".getBytes(UTF_8)))
                .isEqualTo("4");
        assertThat(changesAt(SIMPLIFIED.getBytes(UTF_8), "3,绿茶,4\n".getBytes("GBK")))
                .isEqualTo("4");
    }

    @Test
    void oneDamagedLineDoesNotChangeTheEncoding() throws IOException {
        byte[] damaged = join(SIMPLIFIED.getBytes(UTF_8), new byte[] {'3', ',', (byte) 0xE7, (byte) 0xBB, '\n'});

        assertThat(find(damaged)).isEqualTo(Outcome.done(UTF_8));
    }

    private static String changesAt(byte[] start, byte[] end) throws IOException {
        Outcome<Charset> outcome = find(join(start, end));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        var why = ((Outcome.Refused<Charset>) outcome).why().getFirst();
        assertThat(why.code()).isEqualTo("import.encoding-mixed");
        return why.facts().getOrDefault("line", "");
    }

    private static Outcome<Charset> find(byte[] bytes) throws IOException {
        return Encodings.find(Position.ofFile("x.csv"), GoodsList.COLUMNS, new ByteArrayInputStream(bytes));
    }

    private static byte[] join(byte[] start, byte[] end) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(start);
        out.write(end);
        return out.toByteArray();
    }
}
