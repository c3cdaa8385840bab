package linli.shared.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.shared.Id;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.access.Visitor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.extractor.MethodParameterPojoExtractor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** Makes the description of the API say what is true: ids are strings, parts are required unless they may be null. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String PROBLEM = "Problem";
    private static final Set<RequestMethod> CHANGING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, Visitor.class, PageRequest.class, IdempotencyKey.class)
                .addSimpleTypePredicateForParameterObject(Id.class::isAssignableFrom)
                .addAnnotationsToIgnore(CookieValue.class)
                .replaceWithSchema(JsonNode.class, typed(new ObjectSchema(), "object"));
        MethodParameterPojoExtractor.addSimpleTypePredicate(Id.class::isAssignableFrom);
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OpenApiCustomizer openApi() {
        return api -> {
            api.setInfo(new Info()
                    .title("Linli")
                    .version("1")
                    .description("Community commerce. Refusals are RFC 9457 problems in the language of the reader."));
            api.setServers(List.of(new Server().url("/")));
            RecordSchemas.separateVariants(api);
            RecordSchemas.requireAnswersWhole(api);
            describeProblem(api);
            var failure = new ApiResponse()
                    .description("Refused, and why")
                    .content(new Content()
                            .addMediaType(
                                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                    new MediaType().schema(new Schema<>().$ref(PROBLEM))));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().setDefault(failure));
        };
    }

    @Bean
    OperationCustomizer operations() {
        return (operation, handler) -> {
            if (Arrays.stream(handler.getMethod().getParameterTypes()).anyMatch(PageRequest.class::equals)) {
                describePaging(operation);
            }
            if (isChanging(handler)) {
                operation.addParametersItem(key(handler));
            }
            return operation;
        };
    }

    private static Parameter key(HandlerMethod handler) {
        var key = new HeaderParameter()
                .name(IdempotencyKey.HEADER)
                .required(true)
                .description("Chosen by the caller for this one change; a repetition gets the first answer")
                .schema(string().minLength(1).maxLength(100));
        var own = handler.getMethodAnnotation(OwnIdempotency.class);
        return own == null || List.of(handler.getMethod().getParameterTypes()).contains(IdempotencyKey.class)
                ? key
                : key.required(false).description("May be left out: " + own.value());
    }

    private static boolean isChanging(HandlerMethod handler) {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class))
                .filter(mapping -> Arrays.stream(mapping.method()).anyMatch(CHANGING::contains))
                .isPresent();
    }

    private static void describePaging(Operation operation) {
        operation.addParametersItem(new QueryParameter()
                .name("after")
                .description("The cursor of the page before")
                .schema(string()));
        operation.addParametersItem(new QueryParameter()
                .name("limit")
                .schema(typed(new IntegerSchema(), "integer")
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(Page.MAX_SIZE))));
    }

    private static void describeProblem(OpenAPI api) {
        var field = typed(new ObjectSchema(), "object")
                .addProperty("field", string())
                .addProperty("message", string())
                .required(List.of("field", "message"));
        var fields = typed(new ArraySchema(), "array").items(field).description("What is wrong with which field");
        api.getComponents()
                .addSchemas(
                        PROBLEM,
                        typed(new ObjectSchema(), "object")
                                .addProperty("type", string().description("urn:linli:problem:<code>; never changes"))
                                .addProperty("title", string())
                                .addProperty("status", typed(new IntegerSchema(), "integer"))
                                .addProperty("detail", string().description("For a person to read"))
                                .addProperty("fields", fields)
                                .required(List.of("type", "title", "status", "detail")));
    }

    private static Schema<?> string() {
        return typed(new StringSchema(), "string");
    }

    private static <S extends Schema<?>> S typed(S schema, String type) {
        schema.addType(type);
        return schema;
    }
}
