package io.tongpin.platform;

import java.util.List;
import java.util.Locale;

/** What a module wants to tell whoever starts a node, printed below the address: how to sign in the first time, say. */
@FunctionalInterface
public interface Greeting {

    List<String> lines(Locale language);
}
