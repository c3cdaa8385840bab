package linli.shared.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a state-changing controller method that needs no stored answer for its {@code Idempotency-Key}: its own unique
 * key makes a replay return the first result, or repeating it changes nothing. The reason is part of the annotation.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnIdempotency {
    String value();
}
