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
 * Bounds a text by the characters that a person sees ({@link Text#characters}). So that nobody stores megabytes in forty
 * of them, they may take twelve code points each on average: no emoji of a family of four takes more. The database's
 * checks count code points, and agree.
 */
@Documented
@Constraint(validatedBy = Characters.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
public @interface Characters {
    int CODE_POINTS = 12;

    int min() default 0;

    int max();

    /** How many code points a character may take on average; fewer where the text is the key of an index. */
    int codePoints() default CODE_POINTS;

    String message() default "{characters}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Texts that are short in memory are short to see, so most are never counted. */
    class Validator implements ConstraintValidator<Characters, CharSequence> {
        private int min;
        private int max;
        private int codePoints;

        @Override
        public void initialize(Characters bound) {
            min = bound.min();
            max = bound.max();
            codePoints = bound.codePoints() * max;
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null
                    || Text.fits(text.toString(), max, codePoints)
                            && (min == 0 || Text.characters(text.toString()) >= min);
        }
    }
}
