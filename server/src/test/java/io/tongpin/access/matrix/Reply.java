package io.tongpin.access.matrix;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the node answered, byte for byte (应答). Of a stream that does not end it holds nothing. */
record Reply(int status, byte[] bytes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** An empty object if it is not JSON. */
    JsonNode json() {
        try {
            return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /** The stable code of a refusal, or nothing. */
    String code() {
        return json().path("code").asString("");
    }

    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    @Override
    public String toString() {
        return status + " " + (bytes.length > 600 ? text().substring(0, 300) + "…" : text());
    }
}
