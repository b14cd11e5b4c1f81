package io.tongpin.access.web;

import io.tongpin.access.reads.Look;
import io.tongpin.access.reads.ReadLog;
import io.tongpin.access.reads.ReadSettings;
import io.tongpin.access.reads.Through;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.FieldClass;
import io.tongpin.definitions.Looks;
import io.tongpin.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gathers what the answer to a question shows and hands it to the read log. Who changes something is answered with what they
 * have just written, and is in the log of changes: that is no look, and costs nothing.
 */
class ReadNotes implements HandlerInterceptor {

    private static final String ASKED = ReadNotes.class.getName();

    private final ReadLog log;
    private final ReadSettings settings;
    private final FieldCatalogue fields;

    ReadNotes(ReadLog log, ReadSettings settings, FieldCatalogue fields) {
        this.log = log;
        this.settings = settings;
        this.fields = fields;
    }

    /** One answer, and what of it is in the log already. */
    private record Answer(Asked asked, Actor actor, Look.Viewer viewer, Map<Looks.Seen, Noted> noted) {

        Look look(Looks.Seen seen, FieldCatalogue fields) {
            return new Look(
                    viewer,
                    asked.through(),
                    seen.kind(),
                    seen.entity(),
                    record(seen),
                    asked.filters(),
                    Lent.by(actor, seen, fields));
        }

        /** A list that shows one thing names it; a file may have more of them further on. */
        private @Nullable UUID record(Looks.Seen seen) {
            return asked.record() != null || asked.through() == Through.EXPORT ? asked.record() : seen.one();
        }
    }

    private record Noted(Look look, @Nullable UUID single) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Actor actor = SignedIn.actor(request);
        if (actor != null && request.getMethod().equals("GET") && handler instanceof HandlerMethod method) {
            Look.Viewer viewer = viewer(request, actor);
            Answer answer = new Answer(Asked.of(request, method), actor, viewer, new HashMap<>());
            request.setAttribute(ASKED, answer);
            new Looks(
                            fields,
                            answer.asked().topic(),
                            kind -> settings.of(viewer.company()).watches(kind),
                            seen -> first(answer, seen))
                    .keep(request::setAttribute);
        }
        return true;
    }

    private static Look.Viewer viewer(HttpServletRequest request, Actor actor) {
        Actor looks = SignedIn.looks(request);
        Actor who = looks == null ? actor : looks;
        return new Look.Viewer(
                who.company(),
                who.user(),
                who.name(),
                SignedIn.by(request),
                SignedIn.cookie(request) == null,
                who.device(),
                looks != null);
    }

    /** A file, and a telephone of somebody in particular, are written down before they go out. */
    private void first(Answer answer, Looks.Seen seen) {
        Through through = answer.asked().through();
        boolean exported = through == Through.EXPORT;
        if (exported || answer.asked().record() != null && seen.kind().equals(FieldClass.PHONE.text())) {
            Noted noted = new Noted(answer.look(seen, fields), exported ? file(answer.asked()) : null);
            answer.noted().put(seen, noted);
            log.note(noted.look(), noted.single(), 1, 1);
            log.ahead();
        }
    }

    private UUID file(Asked asked) {
        return asked.file() == null ? log.single() : asked.file();
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        Looks looks = Looks.of(request::getAttribute);
        if (looks == null || !(request.getAttribute(ASKED) instanceof Answer answer)) {
            return;
        }
        for (Looks.Seen seen : looks.all()) {
            Noted noted = answer.noted().get(seen);
            if (noted == null) {
                log.note(answer.look(seen, fields), null, 1, seen.things());
            } else if (seen.things() > 1) {
                log.note(noted.look(), noted.single(), 0, seen.things() - 1);
            }
        }
    }
}
