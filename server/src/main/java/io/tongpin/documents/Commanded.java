package io.tongpin.documents;

import io.tongpin.changes.ChainHash;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import java.util.Map;
import java.util.UUID;

/**
 * Who wants something done, under which client-made id (命令).
 *
 * @param verb what is wanted; part of the content, so that an id cannot be used for something else
 */
public record Commanded(UUID id, Actor actor, String verb) {

    /** Fingerprint of the whole wish. */
    byte[] hash(Document document) {
        return ChainHash.sha256(CanonicalJson.bytes(Map.of("verb", verb, "document", DocumentState.map(document))));
    }
}
