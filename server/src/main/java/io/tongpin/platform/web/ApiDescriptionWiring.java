package io.tongpin.platform.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

/** Tells the description of the API how our values look in JSON: decimals are strings, who asks is no parameter. */
@Configuration(proxyBeanMethods = false)
class ApiDescriptionWiring {

    static {
        SpringDocUtils values = SpringDocUtils.getConfig();
        for (Class<?> decimal : List.of(BigDecimal.class, Money.class, Quantity.class, UnitCost.class, Value.class)) {
            values.replaceWithSchema(decimal, decimal());
        }
        values.replaceWithSchema(
                SseEmitter.class, new StringSchema().description("Server-sent events, as long as the line stands."));
        values.replaceWithSchema(JsonNode.class, new Schema<>().description("Any JSON."));
        values.addRequestWrapperToIgnore(Actor.class);
    }

    private static Schema<?> decimal() {
        return new StringSchema()
                .format("decimal")
                .pattern("^-?[0-9]+(\\.[0-9]+)?$")
                .example("12.50");
    }

    /** Whoever reads the description knows where it came from; a port in it would be another one on every node. */
    @Bean
    OpenAPI promise() {
        return new OpenAPI().info(new Info().title("Tongpin 同频").version("1")).servers(List.of(new Server().url("/")));
    }

    /** In place of the library's own, which writes it anew for everybody who asks. */
    @Bean
    OpenApiWebMvcResource writtenOnce(
            ObjectFactory<OpenAPIService> descriptions,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties settings,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        return new DescriptionOnce(descriptions, requests, responses, operations, settings, providers, customizers);
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mapper) {
        return new ModelResolver(mapper.jsonMapper(), new RecordNames());
    }

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription(new Summaries());
    }
}
