package io.tongpin.platform.cli;

import io.tongpin.platform.node.LocalNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Has a node answer what it answers first in a day, so that the class cache that is written afterwards knows the way. */
final class WarmUp {

    private static final List<String> PATHS =
            List.of("/", "/api/health", "/api/session", "/api/definitions", "/api/home", "/missing.js");

    private static final int ROUNDS = 5;

    private WarmUp() {}

    static void of(LocalNode node) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : PATHS) {
                    URI uri = URI.create("http://127.0.0.1:" + node.port() + path);
                    http.send(
                            HttpRequest.newBuilder(uri)
                                    .header(
                                            "Authorization",
                                            "Bearer " + node.token().value())
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            BodyHandlers.discarding());
                }
            }
        }
        node.close();
    }
}
