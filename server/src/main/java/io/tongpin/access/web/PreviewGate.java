package io.tongpin.access.web;

import io.tongpin.access.Previews;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Answers a request that says so as people of a role are answered (以角色预览): {@code X-Tongpin-As: role} or {@code
 * role@unit}. It stands before the gate, which then knows the role's rights and no others; nothing can be changed meanwhile.
 */
class PreviewGate implements HandlerInterceptor {

    static final String HEADER = "X-Tongpin-As";

    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern FORM = Pattern.compile("(" + ID + ")(?:@(" + ID + "))?");

    private final Previews previews;

    PreviewGate(Previews previews) {
        this.previews = previews;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String as = request.getHeader(HEADER);
        Actor actor = SignedIn.actor(request);
        if (as == null || actor == null || !(handler instanceof HandlerMethod)) {
            return true;
        }
        if (!EndpointRules.READING.contains(request.getMethod())) {
            throw new Refused(new Refusal("access.preview-reads", 403, Map.of()));
        }
        Matcher form = FORM.matcher(as);
        if (!form.matches()) {
            throw new Refused(Refusal.input("access.preview-malformed"));
        }
        UUID role = UUID.fromString(form.group(1));
        UUID unit = form.group(2) == null ? null : UUID.fromString(form.group(2));
        SignedIn.sees(request, Refused.unless(previews.as(actor, role, unit)));
        return true;
    }
}
