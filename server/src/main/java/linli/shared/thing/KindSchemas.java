package linli.shared.thing;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of kinds which may stand there. */
@Component
class KindSchemas implements ModelConverter {
    private final Things things;

    KindSchemas(Things things) {
        this.things = things;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (type.getType() instanceof Class<?> kind && kind == Kind.class
                || type.getType() instanceof com.fasterxml.jackson.databind.JavaType of && of.hasRawClass(Kind.class)) {
            var schema = new StringSchema();
            (type.getCtxAnnotations() == null ? Stream.empty() : Stream.of(type.getCtxAnnotations()))
                    .filter(PointsAt.class::isInstance)
                    .map(PointsAt.class::cast)
                    .findAny()
                    .map(bound -> PointsAt.Validator.allowed(bound, things))
                    .orElseGet(things::kinds)
                    .forEach(allowed -> schema.addEnumItem(allowed.name()));
            return schema;
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
