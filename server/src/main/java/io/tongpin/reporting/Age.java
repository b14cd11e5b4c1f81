package io.tongpin.reporting;

/** How long a sum has been owed (账龄段). */
public enum Age {
    NOT_DUE,
    DAYS30,
    DAYS60,
    DAYS90,
    OLDER,
    /** What is owed the other way: advances and credit notes. They do not age. */
    CREDITS;

    /** From which day on ages are counted (账龄口径). */
    public enum Basis {
        /** How late it is: a sum that is due today is not late. */
        DUE("i.due_date", 1),
        /** How long ago it was booked: a sum of today is in the youngest age. */
        BOOKED("i.business_date", 0);

        private final String column;
        private final int first;

        Basis(String column, int first) {
            this.column = column;
            this.first = first;
        }

        String column() {
            return column;
        }
    }

    /** The condition on an open item {@code i}. */
    String condition(Basis basis) {
        String days = "(:today - " + basis.column + ")";
        return switch (this) {
            case NOT_DUE -> "i.open_amount > 0 and " + days + " < " + basis.first;
            case DAYS30 -> "i.open_amount > 0 and " + days + " between " + basis.first + " and 30";
            case DAYS60 -> "i.open_amount > 0 and " + days + " between 31 and 60";
            case DAYS90 -> "i.open_amount > 0 and " + days + " between 61 and 90";
            case OLDER -> "i.open_amount > 0 and " + days + " > 90";
            case CREDITS -> "i.open_amount < 0";
        };
    }

    /** The sum of what is as old as this. */
    String sum(Basis basis) {
        return "coalesce(sum(i.open_amount) filter (where " + condition(basis) + "), 0)";
    }
}
