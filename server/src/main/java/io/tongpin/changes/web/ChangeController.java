package io.tongpin.changes.web;

import io.tongpin.changes.History;
import io.tongpin.changes.LiveFeed;
import io.tongpin.changes.Pass;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Looks;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changed: live, as ids and versions, and back through the history of one thing, in full. */
@RestController
class ChangeController {

    private static final int MOST_VERSIONS = 200;

    /** Who the others are and what they may do is not everybody's business who may see what became of a price. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "user",
            "role",
            "token",
            "session",
            "passkey",
            "access-review",
            "delegation",
            "outer-provider",
            "outer-identity",
            "outer-expected");

    private final LiveFeed live;
    private final Streams streams;
    private final History history;
    private final FieldCatalogue fields;
    private final JsonMapper json;

    ChangeController(LiveFeed live, Streams streams, History history, FieldCatalogue fields, JsonMapper json) {
        this.live = live;
        this.streams = streams;
        this.history = history;
        this.fields = fields;
        this.json = json;
    }

    /** The live stream. Begins after {@code Last-Event-ID} (or {@code after}), or with what comes from now on. */
    @GetMapping(value = "/api/changes/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Needs.SIGN_IN)
    ResponseEntity<SseEmitter> stream(
            Actor actor,
            HttpServletRequest request,
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String lastEvent,
            @RequestParam(required = false) @Nullable Long after)
            throws IOException {
        if (!streams.hasRoomFor(actor)) {
            throw new Refused(new Refusal("changes.too-many-streams", 429, Map.of()));
        }
        long last = live.last(actor.company());
        long from = lastEvent != null && lastEvent.matches("[0-9]{1,18}")
                ? Long.parseLong(lastEvent)
                : after == null ? last : after;
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no") // A proxy that collects would hold the news back.
                .body(streams.open(actor, Pass.of(request::getAttribute), Math.clamp(from, 0, last), live));
    }

    /** One version with its state, as far as the person sees it. */
    record VersionJson(
            int version,
            UUID op,
            String kind,
            UUID actor,
            String actorName,
            @Nullable String device,
            Instant at,
            JsonNode state) {

        private VersionJson with(JsonNode seen) {
            return new VersionJson(version, op, kind, actor, actorName, device, at, seen);
        }
    }

    /** Every version of one thing, newest first. */
    @GetMapping(value = "/api/history/{entity}/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("change.view")
    List<VersionJson> history(
            Actor actor, @PathVariable String entity, @PathVariable UUID id, HttpServletRequest request) {
        if (OF_PEOPLE.contains(entity) && !actor.may("access", "view")) {
            throw new Refused(new Refusal("access.not-allowed", 403, Map.of("right", "access.view")));
        }
        StoreScope reach = actor.reach("change", "view");
        StateAsSeen seen = new StateAsSeen(new Sight(fields, actor), entity, id, Looks.of(request::getAttribute));
        return history.of(actor.company(), reach, entity, id, MOST_VERSIONS).stream()
                .map(version -> version(version, json.readTree(version.state())))
                .filter(version -> seen.isSeen(version.state()))
                .map(version -> version.with(seen.of(version.state())))
                .toList();
    }

    private static VersionJson version(History.Version version, JsonNode state) {
        return new VersionJson(
                version.version(),
                version.op(),
                version.kind(),
                version.actor(),
                version.actorName(),
                version.device(),
                version.at(),
                state);
    }
}
