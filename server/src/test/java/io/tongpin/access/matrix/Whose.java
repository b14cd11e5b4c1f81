package io.tongpin.access.matrix;

/** Whose things somebody at work in a store asks for (本店·他店). One way so far: no right stops at the door of a store yet. */
enum Whose {
    OWN("what belongs to the store that everybody works in", "人民路店");

    final String words;
    final String store;

    Whose(String words, String store) {
        this.words = words;
        this.store = store;
    }
}
