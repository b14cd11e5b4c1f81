package io.tongpin.demo;

import java.util.List;
import java.util.stream.Stream;

/** As whom one can sign in to a demo chain (演示登录名): the owner first, then one of each usual role. */
public final class DemoLogins {

    private DemoLogins() {}

    public static List<String> all() {
        return Stream.concat(Stream.of(DemoChain.LOGIN), DemoPeople.logins().stream())
                .toList();
    }
}
