package io.tongpin.masters.web;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import java.util.Map;

/** Reads the version a change is based on from an If-Match header (基准版本): a plain number, quoted or not. */
public final class Base {

    private Base() {}

    public static int version(String ifMatch) {
        String bare = ifMatch.strip().replaceAll("^\"|\"$", "");
        if (!bare.matches("[0-9]{1,9}")) {
            throw new Refused(new Refusal("request.bad-value", 400, Map.of("field", "If-Match")));
        }
        return Integer.parseInt(bare);
    }
}
