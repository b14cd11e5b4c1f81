package io.tongpin.access.matrix;

/** Whose things somebody at work in a store asks for (本店·他店·本人). */
enum Whose {
    OWN("what belongs to the store that everybody works in, made by the owner", Whose.HERE),
    OTHER("what belongs to another store than the one everybody works in, made by the owner", "解放路店"),
    MINE("what belongs to the store that everybody works in, made by seller-own", Whose.HERE);

    /** Where everybody works. */
    static final String HERE = "人民路店";

    final String words;
    final String store;

    Whose(String words, String store) {
        this.words = words;
        this.store = store;
    }
}
