package io.tongpin.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The texts that the cells of a workbook share (共享字符串); the one part that must be kept, so it has a budget. */
final class SharedTexts {

    static final SharedTexts NONE = new SharedTexts(List.of());

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts read(InputStream in) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        long budget = Limits.SHARED_TEXT_BYTES;
        try (Xml xml = new Xml(in)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    String text = RichText.read(xml, "si");
                    budget -= 64 + 2L * text.length();
                    if (budget < 0) {
                        throw new BoundedInput.TooBig(Limits.SHARED_TEXT_BYTES);
                    }
                    texts.add(text);
                }
            }
        }
        return new SharedTexts(texts);
    }

    /** The text of that number; a number beyond the list means a damaged file. */
    String text(int number) throws XMLStreamException {
        if (number < 0 || number >= texts.size()) {
            throw new XMLStreamException("no shared text " + number);
        }
        return texts.get(number);
    }
}
