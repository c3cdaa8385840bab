package linli.identity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A person whom a request names has to be registered here. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Registered.Validator.class)
public @interface Registered {
    String message() default "{person.registered}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks the person up by the primary key. */
    class Validator implements ConstraintValidator<Registered, PersonId> {
        private final People people;

        Validator(People people) {
            this.people = people;
        }

        @Override
        public boolean isValid(@Nullable PersonId person, ConstraintValidatorContext context) {
            return person == null || people.isRegistered(person);
        }
    }
}
