package io.tongpin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.NodeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The short way to whoever answers leads to the same door as the long one, for every address there is. */
@NodeTest
class QuickMappingsTest {

    private static final String ID = "0192f0c4-0000-7000-8000-000000000001";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping quick;

    @Test
    void everyAddressIsAnsweredByItsOwn() throws Exception {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                quick.getHandlerMethods().entrySet()) {
            for (String pattern : entry.getKey().getPatternValues()) {
                for (RequestMethod method : entry.getKey().getMethodsCondition().getMethods()) {
                    String path = pattern.replaceAll("\\{[^}]*}", ID);
                    seen++;
                    HandlerMethod found = answering(method.name(), path, entry.getKey());
                    if (found == null
                            || !found.getMethod().equals(entry.getValue().getMethod())) {
                        wrong.add(method + " " + path + " is answered by " + found);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(80);
    }

    @Test
    void whatHasOnlyAnotherVerbIsToldSo() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("DELETE", "/api/documents/" + ID + "/post");
        ServletRequestPathUtils.parseAndCache(request);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> quick.getHandler(request))
                .isInstanceOf(org.springframework.web.HttpRequestMethodNotSupportedException.class);
    }

    private @Nullable HandlerMethod answering(String method, String path, RequestMappingInfo info) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        Set<org.springframework.http.MediaType> wanted =
                info.getConsumesCondition().getConsumableMediaTypes();
        if (!wanted.isEmpty()) {
            request.setContentType(wanted.iterator().next().toString());
            request.setContent(new byte[] {'{', '}'});
        }
        Set<org.springframework.http.MediaType> given =
                info.getProducesCondition().getProducibleMediaTypes();
        request.addHeader(
                "Accept", given.isEmpty() ? "*/*" : given.iterator().next().toString());
        ServletRequestPathUtils.parseAndCache(request);
        var chain = quick.getHandler(request);
        return chain == null ? null : (HandlerMethod) chain.getHandler();
    }
}
