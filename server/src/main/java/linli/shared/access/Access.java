package linli.shared.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a controller method. A method without it answers nobody. The scope is read from the path variables
 * {@code brand}, {@code store} and {@code community}; who holds no grant over that scope gets 404, as if nothing were
 * there.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    Level value();

    enum Level {
        /** Everybody, signed in or not. */
        PUBLIC,
        /** Every signed-in person. */
        MEMBER,
        /** Whoever works for {@code brand} in any role. */
        STAFF,
        /** The owner of {@code store} in {@code brand}, or the brand's HQ. */
        STORE_OWNER,
        /** A manager of {@code community} in {@code brand}, or the brand's HQ. */
        COMMUNITY_MANAGER,
        /** HQ of {@code brand}. */
        BRAND_HQ,
        /** Who runs the installation. */
        PLATFORM_OPERATOR
    }
}
