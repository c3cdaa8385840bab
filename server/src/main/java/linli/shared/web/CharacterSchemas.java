package linli.shared.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import linli.shared.text.Characters;
import linli.shared.text.English;
import linli.shared.text.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of texts how long they may be: {@code x-characters} as people count, {@code maxLength} in code points, as JSON
 * schemas do.
 */
@Component
class CharacterSchemas implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && schema.get$ref() == null && type.getCtxAnnotations() != null) {
            for (var annotation : type.getCtxAnnotations()) {
                bound(schema, annotation);
            }
        }
        return schema;
    }

    private static void bound(Schema<?> schema, Annotation annotation) {
        switch (annotation) {
            case Name name -> bound(schema, 1, name.max(), Characters.CODE_POINTS);
            case English english -> bound(schema, 0, english.max(), Characters.CODE_POINTS);
            case Characters bound -> bound(schema, bound.min(), bound.max(), bound.codePoints());
            default -> {}
        }
    }

    private static void bound(Schema<?> schema, int min, int max, int codePoints) {
        schema.setMinLength(min);
        schema.setMaxLength(max * codePoints);
        schema.addExtension("x-characters", max);
    }
}
