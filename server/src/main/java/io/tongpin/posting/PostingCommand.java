package io.tongpin.posting;

import io.tongpin.kernel.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to post one document (过账命令).
 *
 * @param id client-made; the same id with the same content gets the stored answer
 * @param requestHash SHA-256 of the content
 * @param reverses the posted document that this one mirrors, or null
 * @param fact true for something that has already happened in a shop without a line: it is booked even if stock goes
 *     negative, and an exception is raised instead of a refusal
 */
public record PostingCommand(
        UUID id,
        byte[] requestHash,
        Actor actor,
        Posting posting,
        Paper paper,
        @Nullable UUID reverses,
        boolean fact) {}
