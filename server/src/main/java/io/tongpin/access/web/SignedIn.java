package io.tongpin.access.web;

import io.tongpin.access.Holder;
import io.tongpin.changes.Pass;
import io.tongpin.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the filter leaves whoever signed in for the handlers to find (已登录者). */
final class SignedIn {

    static final String COOKIE = "tongpin";
    static final String DEVICE = "tongpin-device";
    static final String HALF = "tongpin-half";
    static final String TRIP = "tongpin-trip";

    private static final String HOLDER = SignedIn.class.getName() + ".holder";
    private static final String LOOKS = SignedIn.class.getName() + ".looks";
    private static final String SECRET = SignedIn.class.getName() + ".cookie";

    private SignedIn() {}

    static void is(HttpServletRequest request, Holder holder, @Nullable String cookie) {
        request.setAttribute(HOLDER, holder);
        request.setAttribute(SECRET, cookie);
        new Pass(holder.by(), holder.expiresAt()).keep(request::setAttribute);
    }

    /** From here on the request is answered as somebody else would be, who has only some rights. */
    static void sees(HttpServletRequest request, Actor preview) {
        Holder looks = holder(request);
        if (looks != null) {
            request.setAttribute(LOOKS, looks.actor());
            request.setAttribute(
                    HOLDER,
                    new Holder(
                            preview,
                            looks.by(),
                            looks.seenAt(),
                            looks.expiresAt(),
                            looks.starting(),
                            looks.enrolling()));
        }
    }

    /** Who looks at a preview; null if this is none. */
    static @Nullable Actor looks(HttpServletRequest request) {
        return request.getAttribute(LOOKS) instanceof Actor actor ? actor : null;
    }

    private static @Nullable Holder holder(HttpServletRequest request) {
        return request.getAttribute(HOLDER) instanceof Holder holder ? holder : null;
    }

    /** Whether a password of their own comes before anything else. */
    static boolean starting(HttpServletRequest request) {
        Holder holder = holder(request);
        return holder != null && holder.starting();
    }

    /** Whether a second factor comes before anything else. */
    static boolean enrolling(HttpServletRequest request) {
        Holder holder = holder(request);
        return holder != null && holder.enrolling();
    }

    static @Nullable Actor actor(HttpServletRequest request) {
        Holder holder = holder(request);
        return holder == null ? null : holder.actor();
    }

    /** The session or token of whoever signed in. */
    static UUID by(HttpServletRequest request) {
        Holder holder = holder(request);
        if (holder == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        return holder.by();
    }

    /** The session of the browser the request came from; null for a bearer. */
    static @Nullable UUID session(HttpServletRequest request) {
        Holder holder = holder(request);
        return holder == null || cookie(request) == null ? null : holder.by();
    }

    /** The cookie's secret if it was the cookie that told who it is; null for a bearer. */
    static @Nullable String cookie(HttpServletRequest request) {
        return request.getAttribute(SECRET) instanceof String secret ? secret : null;
    }
}
