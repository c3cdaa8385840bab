package linli.shared.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a controller method. A method without it answers nobody. The level says over what the caller is judged,
 * and is read from the path variables {@code brand}, {@code store} and {@code community}; the permission says what they
 * need there. Who has not got it is answered 404, as if nothing were there.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    Level level();

    /** One that a {@link PermissionSource} declares; none for everybody and for every signed-in person. */
    String permission() default "";

    enum Level {
        /** Everybody, signed in or not. */
        PUBLIC,
        /** Every signed-in person. */
        MEMBER,
        /** Whoever has the permission over {@code brand}, or over a store or a community of it. */
        STAFF,
        /** Whoever has the permission over {@code store} of {@code brand}, or over the brand. */
        STORE,
        /** Whoever has the permission over {@code community} of {@code brand}, or over the brand. */
        COMMUNITY,
        /** Whoever has the permission over {@code brand}. */
        BRAND,
        /** Whoever has the permission over the installation. */
        PLATFORM
    }
}
