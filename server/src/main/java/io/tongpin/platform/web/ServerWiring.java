package io.tongpin.platform.web;

import io.tongpin.platform.Language;
import io.tongpin.platform.Problem;
import io.tongpin.platform.Words;
import jakarta.servlet.DispatcherType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server refuses before any of our code sees it (an address that is none, say) is told in our words too; and who
 * answers an address is found at a glance.
 */
@Configuration(proxyBeanMethods = false)
class ServerWiring {

    /** A document of some two thousand lines. */
    private static final long WAITED_FOR = 256 << 10;

    /** As the connection frames it. */
    private static final int FRAMING = -1;

    /**
     * What is sent is taken in before anybody looks at it. Whoever refuses a request before its body has come (not signed
     * in, not allowed, no body wanted) would have to cut the line, and what then still comes makes the system throw away the
     * answer: the person would see a broken line and not the reason. Nobody's thread waits meanwhile. More than this, such
     * as a file, is read as it is wanted.
     */
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> bodiesFirst() {
        return factory -> factory.addServerCustomizers(server -> server.insertHandler(
                new EagerContentHandler(new RetainedContentLoaderFactory(WAITED_FOR, FRAMING, false))));
    }

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> problemsFromTheServer(Words words, JsonMapper json) {
        return factory ->
                factory.addServerCustomizers(server -> server.setErrorHandler(new ProblemErrorHandler(words, json)));
    }

    @Bean
    FilterRegistrationBean<TrustedProxies> trustedProxies(@Value("${tongpin.proxies:}") Set<String> proxies) {
        FilterRegistrationBean<TrustedProxies> filter = new FilterRegistrationBean<>(new TrustedProxies(proxies));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebMvcRegistrations quickMappings(JsonMapper json) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new QuickArguments(json);
            }

            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new QuickMappings();
            }
        };
    }

    private static final class ProblemErrorHandler extends ErrorHandler {

        private final Words words;
        private final JsonMapper json;

        ProblemErrorHandler(Words words, JsonMapper json) {
            this.words = words;
            this.json = json;
        }

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback) {
            Locale language = Language.of(null, request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
            Problem problem = Problem.of(
                    List.of(EdgeRefusals.ofStatus(code, Request.getPathInContext(request))), words, language);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
            byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
            response.write(true, ByteBuffer.wrap(body), callback);
        }
    }
}
