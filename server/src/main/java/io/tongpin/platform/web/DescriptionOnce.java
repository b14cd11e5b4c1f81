package io.tongpin.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tongpin.kernel.Needs;
import io.tongpin.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.annotation.Value;

/** The description of the API, written once for each language: it is a megabyte, and anybody may ask for it again. */
@Needs(Needs.NOTHING)
class DescriptionOnce extends OpenApiWebMvcResource {

    private final Map<String, byte[]> written = new ConcurrentHashMap<>();

    DescriptionOnce(
            ObjectFactory<OpenAPIService> descriptions,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties settings,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(descriptions, requests, responses, operations, settings, providers, customizers);
    }

    @Override
    public byte[] openapiJson(
            HttpServletRequest request, @Value("${springdoc.api-docs.path}") String path, Locale locale)
            throws JsonProcessingException {
        return once("json", request, path, locale);
    }

    @Override
    public byte[] openapiYaml(
            HttpServletRequest request, @Value("${springdoc.api-docs.path}") String path, Locale locale)
            throws JsonProcessingException {
        return once("yaml", request, path, locale);
    }

    /** Languages are few: what a browser asks for beyond ours is not kept. */
    private byte[] once(String form, HttpServletRequest request, String path, Locale locale)
            throws JsonProcessingException {
        String key = form + (Words.LANGUAGES.contains(locale) ? locale.toLanguageTag() : "");
        byte[] known = written.get(key);
        if (known == null) {
            known = form.equals("json")
                    ? super.openapiJson(request, path, locale)
                    : super.openapiYaml(request, path, locale);
            written.put(key, known);
        }
        return known;
    }
}
