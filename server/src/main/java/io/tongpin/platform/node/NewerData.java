package io.tongpin.platform.node;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.Exit;
import java.nio.file.Path;

/** The refusal to touch what a newer Tongpin, or a newer PostgreSQL, has written (数据版本较新). */
public final class NewerData {

    private NewerData() {}

    static CannotStart inDirectory(Path directory, String found, String known) {
        return new CannotStart(
                Exit.NEWER_DATA,
                Refusal.rule("platform.data-newer", "where", directory.toString(), "found", found, "known", known));
    }
}
