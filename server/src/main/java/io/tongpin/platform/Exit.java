package io.tongpin.platform;

/** What the process tells the shell when it ends (退出码); the numbers above 64 are those of sysexits.h. */
public enum Exit {
    OK(0),
    /** The command ran and the answer is no: invariants broken, rows refused. */
    FOUND_SOMETHING(1),
    USAGE(64),
    BAD_INPUT(65),
    /** No JDK, port taken, directory in use, PostgreSQL that does not start. */
    UNAVAILABLE(69),
    BUG(70),
    DISK_FULL(74),
    /** The data was written by a newer version. */
    NEWER_DATA(78);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
