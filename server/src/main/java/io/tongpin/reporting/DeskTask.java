package io.tongpin.reporting;

import io.tongpin.kernel.StoreScope;

/**
 * One sort of work (待办种类): who is asked to do it, which rows it counts and the list that shows the same rows.
 *
 * @param job the section it stands in
 * @param reach in which stores the person sees what is counted
 * @param rows what is counted, with {@code %s} for the condition of the reach
 * @param reaches how the reach is said of such rows
 */
record DeskTask(String job, String code, StoreScope reach, String rows, Reaches reaches, Drill drill) {

    /** What of a row decides who sees it. */
    enum Reaches {
        /** A document, {@code d}: seen by its store, from both its warehouses, and by its maker. */
        DOCUMENT(" and (d.store_id = any(:s%1$d) or d.warehouse_id in (select id from organization.warehouse"
                + " where company_id = :company and store_id = any(:s%1$d)) or d.to_warehouse_id in (select id"
                + " from organization.warehouse where company_id = :company and store_id = any(:s%1$d))"
                + " or d.store_id = any(:o%1$d) and d.created_by = :person)"),
        /** An open item, {@code i}: seen in its store. */
        ITEM(" and i.store_id = any(:s%1$d)"),
        /** Whatever belongs to the whole company. */
        COMPANY("");

        private final String condition;

        Reaches(String condition) {
            this.condition = condition;
        }

        /** To be put behind other conditions; its stores are {@code :s} and {@code :o} with the number. */
        String condition(int number) {
            return condition.formatted(number);
        }
    }

    /** A count, to be one column of the one statement that counts everything. */
    String count(int number) {
        String condition = reach.everywhere() ? "" : reaches.condition(number);
        return "(select count(*) from " + rows.formatted(condition) + ")";
    }
}
