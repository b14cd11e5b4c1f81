package io.tongpin.access.web;

import io.tongpin.access.OutOfReach;
import io.tongpin.access.RightCatalogue;
import io.tongpin.access.StepUp;
import io.tongpin.changes.Pass;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through to an endpoint whoever has the right it {@link Needs}; an endpoint that names none is closed. */
class RightsGate implements HandlerInterceptor {

    /** What is answered to whoever has yet to set up the second factor that their role demands. */
    private static final Set<Class<?>> TO_ENROL = Set.of(
            SessionController.class,
            SecondFactorController.class,
            PasskeyController.class,
            PasskeyDoorController.class);

    private final EndpointRules rules;
    private final StepUp stepUp;

    RightsGate(EndpointRules rules, StepUp stepUp) {
        this.rules = rules;
        this.stepUp = stepUp;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Where it stands is said by who is asked, never by how the address was written: %61pi is api too.
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        String right = rules.right(method);
        Actor actor = SignedIn.actor(request);
        Refusal why = right.equals(Needs.NOTHING) ? crossSite(request) : refusal(request, right, actor);
        if (why == null && SignedIn.starting(request) && method.getBeanType() != SessionController.class) {
            why = new Refusal("access.password-choose", 403, Map.of());
        }
        if (why == null && SignedIn.enrolling(request) && !TO_ENROL.contains(method.getBeanType())) {
            why = new Refusal("access.second-factor-enrol", 403, Map.of());
        }
        if (why == null && actor != null) {
            Critical.Level level = rules.level(method, request.getMethod());
            why = stepUp.needed(actor, Pass.of(request::getAttribute).by(), level)
                    .orElse(null);
        }
        if (why != null) {
            throw new Refused(why);
        }
        return true;
    }

    private static @Nullable Refusal refusal(HttpServletRequest request, String right, @Nullable Actor actor) {
        if (actor == null) {
            return new Refusal("access.not-signed-in", 401, Map.of());
        }
        Refusal forged = forged(request);
        if (forged != null) {
            return forged;
        }
        if (right.equals(Needs.SIGN_IN)) {
            return null;
        }
        StoreScope reach = right.equals(EndpointRules.CLOSED) ? StoreScope.NOWHERE : actor.reach(right);
        if (reach.nowhere()) {
            return new Refusal("access.not-allowed", 403, Map.of("right", right));
        }
        return reach.everywhere() || !RightCatalogue.ofTheCompany(right) ? null : OutOfReach.ofCompany(right);
    }

    /** A page of somebody else's can make a browser send our cookie, but not a header of its own. */
    private static @Nullable Refusal forged(HttpServletRequest request) {
        boolean byCookie = SignedIn.cookie(request) != null;
        return byCookie
                        && !EndpointRules.READING.contains(request.getMethod())
                        && !"1".equals(request.getHeader("X-Tongpin"))
                ? new Refusal("access.header-missing", 403, Map.of())
                : null;
    }

    /** Signing somebody in from a foreign page is a forgery too; browsers say where a request comes from. */
    private static @Nullable Refusal crossSite(HttpServletRequest request) {
        return !EndpointRules.READING.contains(request.getMethod())
                        && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                ? new Refusal("access.header-missing", 403, Map.of())
                : null;
    }
}
