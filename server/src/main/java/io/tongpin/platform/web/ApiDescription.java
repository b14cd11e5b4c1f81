package io.tongpin.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tongpin.platform.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * What the description of the API says beyond what the controllers say themselves (接口说明): one sentence per operation, a
 * name that stays when others are added, how a "no" looks, and who may ask.
 */
final class ApiDescription implements GlobalOpenApiCustomizer {

    private static final String BEARER = "token";
    private static final String COOKIE = "session";
    private static final String NO = "Refused";
    private static final String ROOT = "/api/";

    private final Summaries summaries;

    ApiDescription(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        components.addSchemas("Problem", problem());
        components.addResponses(NO, refused());
        components.addSecuritySchemes(
                BEARER, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        components.addSecuritySchemes(
                COOKIE,
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("tongpin")
                        .description("Set by signing in; writes send the header X-Tongpin: 1 with it."));
        api.setSecurity(List.of(new SecurityRequirement().addList(BEARER), new SecurityRequirement().addList(COOKIE)));
        api.getPaths().keySet().removeIf(path -> !path.startsWith(ROOT)); // Such as the page for errors.
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    describe(path, method, operation);
                }));
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        operation.setSummary(summaries.of(method.name(), path));
        operation.setOperationId(name(path, method));
        operation.setTags(List.of(path.split("/")[2]));
        if (operation.getParameters() != null) {
            // What stands in an address is there or it is not: nothing is written as null.
            operation.getParameters().stream()
                    .flatMap(parameter -> Stream.ofNullable(parameter.getSchema()))
                    .forEach(schema -> schema.setNullable(null));
        }
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + NO));
    }

    /** {@code GET /api/documents/{id}/books} is {@code getDocumentsIdBooks}. */
    private static String name(String path, PathItem.HttpMethod method) {
        StringBuilder name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String word : path.substring(ROOT.length()).split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return name.toString();
    }

    private static ApiResponse refused() {
        return new ApiResponse()
                .description("A refusal with its reason: the code is the contract, the title is for people.")
                .content(new Content()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        Schema<?> one = new ObjectSchema()
                .addProperty("code", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("facts", facts())
                .addProperty("line", new StringSchema().description("Line of the document, from 1."))
                .addProperty("field", new StringSchema())
                .required(List.of("code", "title", "facts"));
        return new ObjectSchema()
                .addProperty("type", new StringSchema().example("/problems/stock.not-enough"))
                .addProperty("title", new StringSchema().description("In the language of Accept-Language or ?lang."))
                .addProperty("status", new IntegerSchema())
                .addProperty("code", new StringSchema())
                .addProperty("facts", facts())
                .addProperty("errors", new ArraySchema().items(one).description("Each of several refusals."))
                .required(List.of("type", "title", "status", "code", "facts"));
    }

    private static Schema<?> facts() {
        return new ObjectSchema().additionalProperties(new StringSchema());
    }
}
