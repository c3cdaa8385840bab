package linli.shared.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import linli.shared.text.Bilingual;
import linli.shared.text.Translated;
import org.jspecify.annotations.Nullable;

/** Says of records what their declaration says: every part is there, and is null only where it is marked so. */
class RecordSchemas implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        JavaType javaType = Json.mapper().constructType(type.getType());
        if (javaType != null && javaType.hasRawClass(Bilingual.class)) {
            return text();
        }
        var schema = others.next().resolve(type, context, others);
        if (schema != null && javaType != null && javaType.getRawClass().isRecord()) {
            var model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
            if (model != null) {
                describe(javaType.getRawClass().getRecordComponents(), model);
            }
        }
        return schema;
    }

    private static void describe(RecordComponent[] components, Schema<?> model) {
        parts(model).forEach(part -> {
            for (var component : components) {
                var properties = properties(part);
                var property = properties.get(component.getName());
                if (property == null) {
                    continue;
                }
                if (component.getType() == Bilingual.class) {
                    addEnglish(part, component);
                    properties = properties(part);
                }
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    require(part, component.getName());
                } else if (!isNullable(property)) {
                    properties.put(component.getName(), nullable(property));
                }
            }
        });
    }

    /** What is bilingual is written as two fields. */
    private static void addEnglish(Schema<?> part, RecordComponent chinese) {
        var name = chinese.getName() + BilingualModule.ENGLISH;
        var properties = new LinkedHashMap<String, Schema>();
        properties(part).forEach((known, property) -> {
            properties.put(known, property);
            if (known.equals(chinese.getName())) {
                properties.put(name, chinese.isAnnotationPresent(Translated.class) ? text() : nullable(text()));
            }
        });
        part.setProperties(properties);
        if (chinese.isAnnotationPresent(Translated.class)) {
            require(part, name);
        }
    }

    private static Schema<?> text() {
        var text = new Schema<String>();
        text.addType("string");
        return text;
    }

    /** Variants of a sealed type carry its discriminator themselves instead of referring back to it. */
    static void separateVariants(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        for (Schema<?> parent : List.copyOf(schemas.values())) {
            var discriminator = parent.getDiscriminator();
            if (discriminator == null || discriminator.getMapping() == null) {
                continue;
            }
            parent.setProperties(null);
            parent.setRequired(null);
            discriminator.getMapping().forEach((value, reference) -> {
                var name = reference.substring(REFERENCE.length());
                var variant = Objects.requireNonNull(schemas.get(name));
                var alone = new Schema<>();
                alone.addType("object");
                parts(variant).forEach(part -> {
                    properties(part).forEach(alone::addProperty);
                    Optional.ofNullable(part.getRequired())
                            .ifPresent(required -> required.forEach(each -> require(alone, each)));
                });
                var constant = new Schema<Object>();
                constant.addType("string");
                constant.setEnum(List.of(value));
                alone.addProperty(discriminator.getPropertyName(), constant);
                require(alone, discriminator.getPropertyName());
                schemas.put(name, alone);
            });
        }
    }

    /** What only answers carry is always written, null or not; what is asked for may leave its nullable parts out. */
    static void requireAnswersWhole(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        var asked = new HashSet<String>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Optional.ofNullable(operation.getRequestBody()).stream())
                .flatMap(body -> body.getContent().values().stream())
                .map(MediaType::getSchema)
                .forEach(schema -> collect(schema, schemas, asked));
        schemas.forEach((name, schema) -> {
            if (!asked.contains(name)) {
                properties(schema).keySet().forEach(property -> require(schema, property));
            }
        });
    }

    private static void collect(@Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(REFERENCE.length());
            if (found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
        collect(schema.getItems(), schemas, found);
        properties(schema).values().forEach(property -> collect(property, schemas, found));
        Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(part -> collect(part, schemas, found));
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            collect(values, schemas, found);
        }
    }

    /** The schema itself and what it is put together from. */
    private static List<Schema<?>> parts(Schema<?> schema) {
        var parts = new ArrayList<Schema<?>>();
        parts.add(schema);
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(parts::add);
        }
        return parts;
    }

    private static Map<String, Schema> properties(Schema<?> schema) {
        return Optional.ofNullable(schema.getProperties()).orElse(Map.of());
    }

    private static void require(Schema<?> schema, String property) {
        var required = new ArrayList<>(Optional.ofNullable(schema.getRequired()).orElse(List.of()));
        if (!required.contains(property)) {
            required.add(property);
            schema.setRequired(required);
        }
    }

    private static boolean isNullable(Schema<?> schema) {
        return schema.getOneOf() != null
                || Optional.ofNullable(schema.getTypes())
                        .filter(types -> types.contains("null"))
                        .isPresent();
    }

    private static Schema<?> nullable(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getEnum() == null && schema.getTypes() != null) {
            schema.addType("null");
            return schema;
        }
        var nothing = new Schema<>();
        nothing.addType("null");
        return new Schema<>().oneOf(List.of(schema, nothing));
    }
}
