package io.tongpin.access.web;

import io.tongpin.access.reads.ReadList;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the read log as JSON.
 *
 * @param looks how often within ten minutes
 * @param things how many records or rows were shown
 * @param byKey whether by an API key
 * @param lenderName in whose stead alone it could be seen
 * @param preview whether it was as people of a role see it
 * @param through through what kind of address
 * @param kind class of the fields; of a look at the log itself {@code reads}, of what was lost {@code lost}
 * @param recordName what the record is called, if the reader may see it; empty: it has no number yet
 * @param asked by what filters, without anything that was typed
 * @param night whether it was outside the company's hours
 * @param dayThings how many things the person saw on a day that is unlike their usual ones
 * @param dayUsual how many they usually see
 */
record ReadJson(
        UUID id,
        Instant at,
        Instant lastAt,
        long looks,
        long things,
        UUID user,
        String userName,
        boolean byKey,
        @Nullable String device,
        @Nullable String lenderName,
        boolean preview,
        String through,
        String kind,
        String entity,
        @Nullable UUID record,
        @Nullable String recordName,
        String asked,
        boolean night,
        @Nullable Long dayThings,
        @Nullable Long dayUsual) {

    /** @param names of what the reader may see */
    static ReadJson of(ReadList.Marked marked, Map<UUID, String> names) {
        ReadList.Line line = marked.line();
        return new ReadJson(
                line.id(),
                line.at(),
                line.lastAt(),
                line.looks(),
                line.things(),
                line.user(),
                line.userName(),
                line.byKey(),
                line.device(),
                line.lenderName(),
                line.preview(),
                line.through(),
                line.kind(),
                line.entity(),
                line.record(),
                line.record() == null ? null : names.get(line.record()),
                line.asked(),
                marked.night(),
                marked.unusual() == null ? null : marked.unusual().things(),
                marked.unusual() == null ? null : marked.unusual().usual());
    }
}
