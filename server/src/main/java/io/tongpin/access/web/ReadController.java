package io.tongpin.access.web;

import io.tongpin.access.reads.Look;
import io.tongpin.access.reads.ReadList;
import io.tongpin.access.reads.ReadNames;
import io.tongpin.access.reads.ReadQuery;
import io.tongpin.access.reads.ReadSettings;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Shown;
import io.tongpin.platform.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at what, and what of it is written down. */
@RestController
@RequestMapping(path = "/api/reads", produces = MediaType.APPLICATION_JSON_VALUE)
class ReadController {

    static final String RIGHT = "reads.view";

    private static final int MOST = 500;

    private final ReadList reads;
    private final ReadNames names;
    private final ReadSettings settings;

    ReadController(ReadList reads, ReadNames names, ReadSettings settings) {
        this.reads = reads;
        this.names = names;
        this.settings = settings;
    }

    /** @param next asks for the page behind this one */
    record ReadPage(List<ReadJson> items, @Nullable String next) implements Shown.Gives {

        /** Who reads the log is in it. */
        @Override
        public Shown.Given given() {
            return new Shown.Given(Set.of(Look.OF_THE_LOG), Look.OF_THE_LOG, null);
        }
    }

    /**
     * What is written down.
     *
     * @param version 0: nobody has changed it yet
     * @param days for which it is kept
     * @param opens hour from which looking is of the day
     */
    record SettingsJson(int version, List<String> classes, int days, int opens, int closes) {

        static SettingsJson of(ReadSettings.Kept kept) {
            return new SettingsJson(kept.version(), kept.classes(), kept.days(), kept.opens(), kept.closes());
        }
    }

    record WantedJson(
            @Nullable List<String> classes,
            @Nullable Integer days,
            @Nullable Integer opens,
            @Nullable Integer closes) {

        ReadSettings.Wish over(ReadSettings.Kept kept) {
            return new ReadSettings.Wish(
                    classes == null ? kept.classes() : classes,
                    days == null ? kept.days() : days,
                    opens == null ? kept.opens() : opens,
                    closes == null ? kept.closes() : closes);
        }
    }

    @GetMapping
    @Needs(RIGHT)
    ReadPage list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID user,
            @RequestParam(required = false, name = "class") @Nullable String kind,
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        ReadQuery query = new ReadQuery(user, kind, entity, record, from, to, cursor, Math.clamp(limit, 1, MOST));
        ReadList.Found found = reads.page(actor.company(), query);
        Map<UUID, String> called = names.of(actor, found.lines());
        return new ReadPage(
                found.lines().stream().map(line -> ReadJson.of(line, called)).toList(), found.next());
    }

    @GetMapping("/settings")
    @Needs(RIGHT)
    SettingsJson settings(Actor actor) {
        return SettingsJson.of(settings.of(actor.company()));
    }

    @PutMapping(path = "/settings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs("company.configure")
    @Critical
    SettingsJson change(
            Actor actor,
            @RequestHeader("If-Match") int base,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody WantedJson body) {
        ReadSettings.Wish wish = body.over(settings.of(actor.company()));
        return SettingsJson.of(Refused.unless(settings.change(actor, command, base, wish)));
    }
}
