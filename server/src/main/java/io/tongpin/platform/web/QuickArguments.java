package io.tongpin.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls who answers with what the request says, and looks at what is simple in the simple way first (参数读取): ids, words and
 * numbers of the address and the head, and a body that is JSON. What they mean to Spring they mean here; whatever is missing,
 * twice there or odd is left to Spring, with all its refusals. It was a twentieth of what a sale cost the node.
 */
final class QuickArguments extends RequestMappingHandlerAdapter {

    private final JsonMapper json;

    QuickArguments(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        List<HandlerMethodArgumentResolver> usual = Objects.requireNonNull(getArgumentResolvers());
        List<HandlerMethodArgumentResolver> all = new ArrayList<>();
        all.add(new QuickNames(usual));
        all.add(new QuickBody(usual, json));
        all.addAll(usual);
        all.addFirst(new QuickRecord(all));
        setArgumentResolvers(all);
    }
}
