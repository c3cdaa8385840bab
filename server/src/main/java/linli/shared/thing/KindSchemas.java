package linli.shared.thing;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of kinds which few may stand there, where there are few. Where a use decides it, any module may bring one more, and
 * whoever reads kinds must be prepared for that.
 */
@Component
class KindSchemas implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!isKind(type.getType())) {
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
        var only = only(type.getCtxAnnotations());
        var schema = new StringSchema();
        if (only.length == 0) {
            schema.pattern(Kind.PATTERN);
        } else {
            Stream.of(only).forEach(schema::addEnumItem);
        }
        return schema;
    }

    private static boolean isKind(Type type) {
        return type == Kind.class || type instanceof JavaType of && of.hasRawClass(Kind.class);
    }

    private static String[] only(Annotation @Nullable [] around) {
        return Stream.ofNullable(around)
                .flatMap(Stream::of)
                .filter(PointsAt.class::isInstance)
                .map(annotation -> ((PointsAt) annotation).only())
                .findAny()
                .orElseGet(() -> new String[0]);
    }
}
