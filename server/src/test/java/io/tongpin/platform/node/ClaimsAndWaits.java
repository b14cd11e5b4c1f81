package io.tongpin.platform.node;

import java.nio.file.Path;

/** A process of its own that claims a directory and holds it until it is killed. */
final class ClaimsAndWaits {

    private ClaimsAndWaits() {}

    public static void main(String[] args) throws Exception {
        DataDirectory.claim(Path.of(args[0]));
        System.out.println("claimed");
        System.out.flush();
        new java.util.concurrent.CountDownLatch(1).await();
    }
}
