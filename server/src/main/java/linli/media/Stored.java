package linli.media;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture, or each of some pictures, that a request names has to be stored here. One statement for all of a field. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {Stored.One.class, Stored.All.class})
public @interface Stored {
    String message() default "{picture.stored}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks a field that names one picture or none. */
    class One implements ConstraintValidator<Stored, MediaId> {
        private final Media media;

        One(Media media) {
            this.media = media;
        }

        @Override
        public boolean isValid(@Nullable MediaId picture, ConstraintValidatorContext context) {
            return picture == null || media.existing(List.of(picture)).contains(picture);
        }
    }

    /** Checks a field that names many. */
    class All implements ConstraintValidator<Stored, Collection<MediaId>> {
        private final Media media;

        All(Media media) {
            this.media = media;
        }

        @Override
        public boolean isValid(@Nullable Collection<MediaId> pictures, ConstraintValidatorContext context) {
            if (pictures == null) {
                return true;
            }
            var named = new HashSet<>(pictures);
            named.remove(null);
            return media.existing(named).containsAll(named);
        }
    }
}
