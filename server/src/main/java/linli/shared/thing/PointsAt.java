package linli.shared.thing;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which kinds may stand here: those of a use, or these few, or all that any module declares. */
@Documented
@Constraint(validatedBy = PointsAt.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface PointsAt {
    Use[] value() default {};

    /** The names of the only kinds that may, where something else than a use decides it. */
    String[] only() default {};

    String message() default "{thing.kind}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<PointsAt, Kind> {
        private final Things things;
        private @Nullable Collection<Kind> allowed;

        Validator(Things things) {
            this.things = things;
        }

        @Override
        public void initialize(PointsAt bound) {
            allowed = allowed(bound, things);
        }

        @Override
        public boolean isValid(@Nullable Kind kind, ConstraintValidatorContext context) {
            return kind == null || allowed != null && allowed.contains(kind);
        }

        static Collection<Kind> allowed(PointsAt bound, Things things) {
            return bound.only().length == 0
                    ? things.kinds(bound.value())
                    : Arrays.stream(bound.only()).map(Kind::new).toList();
        }
    }
}
