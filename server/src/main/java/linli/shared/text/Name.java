package linli.shared.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.Character.UnicodeScript;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name that people see and trust: there is something to see, it is as long as {@link Characters} allows, and no word of
 * it mixes Latin letters with those of a script that looks like them, which only somebody does who wants to be taken for
 * another.
 */
@Documented
@Constraint(validatedBy = Name.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface Name {
    int max();

    String message() default "{characters.name}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Name, CharSequence> {
        private static final Set<UnicodeScript> ALIKE = EnumSet.of(
                UnicodeScript.CYRILLIC,
                UnicodeScript.GREEK,
                UnicodeScript.ARMENIAN,
                UnicodeScript.CHEROKEE,
                UnicodeScript.COPTIC,
                UnicodeScript.LISU);

        private int max;

        @Override
        public void initialize(Name name) {
            max = name.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence name, ConstraintValidatorContext context) {
            if (name == null || allows(name.toString(), max)) {
                return true;
            }
            if (isMixed(name.toString())) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{characters.mixed}")
                        .addConstraintViolation();
            }
            return false;
        }

        /** Whether a text may be a name, for whoever reads it from where no request brings it. */
        public static boolean allows(String name, int max) {
            return !name.isBlank() && Text.fits(name, max) && !isMixed(name);
        }

        private static boolean isMixed(String name) {
            boolean latin = false;
            boolean alike = false;
            for (int i = 0; i < name.length(); ) {
                int character = name.codePointAt(i);
                i += Character.charCount(character);
                if (Character.isLetter(character)) {
                    var script = UnicodeScript.of(character);
                    latin |= script == UnicodeScript.LATIN;
                    alike |= ALIKE.contains(script);
                } else if (!Character.isDigit(character)) {
                    latin = false;
                    alike = false;
                }
                if (latin && alike) {
                    return true;
                }
            }
            return false;
        }
    }
}
