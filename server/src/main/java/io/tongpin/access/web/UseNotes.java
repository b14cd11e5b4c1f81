package io.tongpin.access.web;

import io.tongpin.access.RightUse;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts, when a request was answered, the right of its endpoint and those that its answer shows something by. */
class UseNotes implements HandlerInterceptor {

    private static final String SHOWN = UseNotes.class.getName();
    private static final int REFUSED = 400;

    private final EndpointRules rules;
    private final RightUse use;

    UseNotes(EndpointRules rules, RightUse use) {
        this.rules = rules;
        this.use = use;
    }

    /** The answer shows something that only this right lets see. */
    @SuppressWarnings("unchecked")
    static void shows(HttpServletRequest request, String right) {
        if (request.getAttribute(SHOWN) instanceof Set<?> known) {
            ((Set<String>) known).add(right);
        } else {
            request.setAttribute(SHOWN, new HashSet<>(Set.of(right)));
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        Actor actor = SignedIn.actor(request);
        if (actor == null
                || !(handler instanceof HandlerMethod method)
                || response.getStatus() >= REFUSED
                || Refused.of(request::getAttribute) != null) {
            return;
        }
        Set<String> used = new HashSet<>();
        String right = rules.right(method);
        if (!right.equals(Needs.NOTHING) && !right.equals(Needs.SIGN_IN) && !right.equals(EndpointRules.CLOSED)) {
            used.add(right);
        }
        if (request.getAttribute(SHOWN) instanceof Set<?> shown) {
            shown.forEach(one -> used.add(String.valueOf(one)));
        }
        if (!used.isEmpty()) {
            use.note(actor, used);
        }
    }
}
