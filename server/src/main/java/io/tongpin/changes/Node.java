package io.tongpin.changes;

/**
 * Who writes this database's own stream (节点).
 *
 * @param id number of the node within the company; headquarters is 1
 * @param epoch incarnation of the database: one more after install, restore or clone
 */
public record Node(int id, int epoch) {

    public static final Node HEADQUARTERS = new Node(1, 1);

    /** The letter that keeps numbers of one incarnation apart from another's: A, B, … Z, AA. */
    public String seriesLetter() {
        StringBuilder letters = new StringBuilder();
        for (int rest = epoch; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
