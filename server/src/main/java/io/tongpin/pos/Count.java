package io.tongpin.pos;

import io.tongpin.documents.Document.Tender;
import io.tongpin.documents.Reading;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was counted in the box (点钞): one sum, and if somebody counted so, how many of each note and coin. They stand among the
 * document's further fields as {@code count.100} and so on.
 */
record Count(Reading reading) {

    private static final String NOTES = "count.";
    private static final Pattern FACE = Pattern.compile("[1-9][0-9]{0,4}|0\\.[0-9]{1,2}");
    private static final Pattern PIECES = Pattern.compile("[0-9]{1,6}");
    private static final Money LARGEST = Money.of("99999999999.99");

    Money money() {
        Money sum = Money.ZERO;
        for (Tender tender : reading.document().tenders()) {
            boolean cash = tender.method().equals("cash") && tender.account() == null;
            boolean room = tender.amount().signum() >= 0 && tender.amount().compareTo(LARGEST) <= 0;
            if (!cash || !room) {
                reading.refuse(Refusal.input(
                        "pos.only-cash-is-counted", "amount", tender.amount().toString()));
                return Money.ZERO;
            }
            sum = sum.plus(tender.amount());
        }
        pieces(sum);
        return sum;
    }

    private void pieces(Money sum) {
        Map<String, String> notes = reading.document().custom();
        BigDecimal pieces = BigDecimal.ZERO;
        boolean any = false;
        for (Map.Entry<String, String> one : notes.entrySet()) {
            if (!one.getKey().startsWith(NOTES)) {
                continue;
            }
            String face = one.getKey().substring(NOTES.length());
            if (!FACE.matcher(face).matches() || !PIECES.matcher(one.getValue()).matches()) {
                reading.refuse(Refusal.input("pos.count-wrong", "face", face));
                return;
            }
            any = true;
            pieces = pieces.add(new BigDecimal(face).multiply(new BigDecimal(one.getValue())));
        }
        if (any && pieces.compareTo(sum.amount()) != 0) {
            reading.refuse(Refusal.input(
                    "pos.count-does-not-match", "pieces", pieces.toPlainString(), "counted", sum.toString()));
        }
    }
}
