package io.tongpin.documents;

import java.util.Locale;

/** What kinds of documents are called (单据名称). */
public interface KindNames {

    /** The code itself of a kind that nobody has named. */
    String of(String kind, Locale language);
}
