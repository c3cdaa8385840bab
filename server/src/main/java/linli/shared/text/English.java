package linli.shared.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The English of what a request has in Chinese beside it, which {@link Bilingual} takes: never needed, since readers of
 * English are shown the Chinese where there is none, and like a {@link Name} where it is.
 */
@Documented
@Constraint(validatedBy = English.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface English {
    int max();

    String message() default "{characters.english}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<English, CharSequence> {
        private int max;

        @Override
        public void initialize(English english) {
            max = english.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || text.toString().isBlank() || Name.Validator.allows(text.toString(), max);
        }
    }
}
