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
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through to an endpoint whoever has the right it {@link Needs}; an endpoint that names none is closed. */
class RightsGate implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    static final String CLOSED = "";

    /** What is answered to whoever has yet to set up the second factor that their role demands. */
    private static final Set<Class<?>> TO_ENROL = Set.of(SessionController.class, SecondFactorController.class);

    private record Endpoint(Class<?> type, Method method) {}

    private final Map<Endpoint, String> needs = new ConcurrentHashMap<>();
    private final StepUp stepUp;

    RightsGate(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Where it stands is said by who is asked, never by how the address was written: %61pi is api too.
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        String right = needs.computeIfAbsent(
                new Endpoint(method.getBeanType(), method.getMethod()), endpoint -> needed(method));
        Actor actor = SignedIn.actor(request);
        Refusal why = right.equals(Needs.NOTHING) ? crossSite(request) : refusal(request, right, actor);
        if (why == null && SignedIn.starting(request) && method.getBeanType() != SessionController.class) {
            why = new Refusal("access.password-choose", 403, Map.of());
        }
        if (why == null && SignedIn.enrolling(request) && !TO_ENROL.contains(method.getBeanType())) {
            why = new Refusal("access.second-factor-enrol", 403, Map.of());
        }
        if (why == null && actor != null) {
            Critical.Level level = critical(method, request.getMethod());
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
        StoreScope reach = right.equals(CLOSED) ? StoreScope.NOWHERE : actor.reach(right);
        if (reach.nowhere()) {
            return new Refusal("access.not-allowed", 403, Map.of("right", right));
        }
        return reach.everywhere() || !RightCatalogue.ofTheCompany(right) ? null : OutOfReach.ofCompany(right);
    }

    /** A page of somebody else's can make a browser send our cookie, but not a header of its own. */
    private static @Nullable Refusal forged(HttpServletRequest request) {
        boolean byCookie = SignedIn.cookie(request) != null;
        return byCookie && !READING.contains(request.getMethod()) && !"1".equals(request.getHeader("X-Tongpin"))
                ? new Refusal("access.header-missing", 403, Map.of())
                : null;
    }

    /** Signing somebody in from a foreign page is a forgery too; browsers say where a request comes from. */
    private static @Nullable Refusal crossSite(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                ? new Refusal("access.header-missing", 403, Map.of())
                : null;
    }

    /** The right an endpoint names, or {@link #CLOSED} if it names none. The description of the API is for everybody. */
    static String needed(HandlerMethod method) {
        if (method.getBeanType().getName().startsWith("org.springdoc.")) {
            return Needs.NOTHING;
        }
        Needs own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        Needs module = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
        if (own == null) {
            return module != null && isWhole(module.value()) ? module.value() : CLOSED;
        }
        return own.value().startsWith(".") ? (module == null ? CLOSED : module.value() + own.value()) : own.value();
    }

    /** How critical it is, as its handler says; where only the class says it, reading is not meant. */
    static Critical.Level critical(HandlerMethod method, String verb) {
        Critical own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Critical.class);
        Critical all = READING.contains(verb)
                ? null
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Critical.class);
        return own != null ? own.value() : all != null ? all.value() : Critical.Level.NEVER;
    }

    private static boolean isWhole(String value) {
        return value.contains(".") || value.equals(Needs.SIGN_IN) || value.equals(Needs.NOTHING);
    }
}
