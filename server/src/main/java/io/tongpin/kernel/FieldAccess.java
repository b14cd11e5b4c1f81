package io.tongpin.kernel;

/** How somebody sees a field (字段权限); each shows more than the one before. */
public enum FieldAccess {
    /** Not there at all: not in a list, not in a total, not in a file. */
    HIDDEN,
    /** The last four digits of a telephone number; what cannot be shown in part is hidden. */
    MASKED,
    READ_ONLY,
    EDITABLE;

    /** As it is written: {@code read-only}. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether the value itself may be seen. */
    public boolean shows() {
        return compareTo(READ_ONLY) >= 0;
    }

    public FieldAccess least(FieldAccess other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public FieldAccess most(FieldAccess other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
