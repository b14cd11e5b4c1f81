package io.tongpin.printing.layout;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Barcodes and QR codes as boxes on a page (条码). */
public final class Codes {

    private static final int MOST = 80;

    private Codes() {}

    /** EAN-13 where it is one, Code 128 else; empty where neither can hold it, so that nobody scans something else. */
    public static Optional<Mark.Code> bars(String code, float x, float y, float width, float height) {
        if (code.isEmpty() || code.length() > MOST || !code.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return Optional.empty();
        }
        BitMatrix bits = matrix(code);
        float module = width / bits.getWidth();
        List<Mark.Box> boxes = new ArrayList<>();
        run(bits, 0, (from, to) -> boxes.add(new Mark.Box(x + from * module, y, (to - from) * module, height)));
        return Optional.of(new Mark.Code(boxes));
    }

    /** How wide bars are whose thinnest is as wide as this. */
    public static float width(String code, float module) {
        return matrix(code).getWidth() * module;
    }

    private static BitMatrix matrix(String code) {
        Map<EncodeHintType, ?> bare = Map.of(EncodeHintType.MARGIN, 0);
        return isEan13(code)
                ? new EAN13Writer().encode(code, BarcodeFormat.EAN_13, 1, 1, bare)
                : new Code128Writer().encode(code, BarcodeFormat.CODE_128, 1, 1, bare);
    }

    static boolean isEan13(String code) {
        if (!code.matches("\\d{13}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (code.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10 == code.charAt(12) - '0';
    }

    /** A QR code, of this side. */
    public static Mark.Code square(String text, float x, float y, float side) {
        BitMatrix bits = square(text);
        float module = side / bits.getWidth();
        List<Mark.Box> boxes = new ArrayList<>();
        for (int row = 0; row < bits.getHeight(); row++) {
            float top = y + row * module;
            run(bits, row, (from, to) -> boxes.add(new Mark.Box(x + from * module, top, (to - from) * module, module)));
        }
        return new Mark.Code(boxes);
    }

    private static BitMatrix square(String text) {
        try {
            Map<EncodeHintType, ?> hints = Map.of(
                    EncodeHintType.MARGIN,
                    0,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8",
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** From one module to another. */
    private interface Run {
        void black(int from, int to);
    }

    private static void run(BitMatrix bits, int row, Run run) {
        int at = 0;
        while (at < bits.getWidth()) {
            int from = at;
            boolean black = bits.get(at, row);
            while (at < bits.getWidth() && bits.get(at, row) == black) {
                at++;
            }
            if (black) {
                run.black(from, at);
            }
        }
    }
}
