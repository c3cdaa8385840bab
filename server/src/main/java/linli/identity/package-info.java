/**
 * Who somebody is: accounts, sign-in by password with one-time code, by code or by passkey, sessions, roles, grants,
 * consent, the audit trail. It enforces the level and the permission of every route, and nobody else does. It must never know
 * what a grant's scope is for.
 */
@ApplicationModule(allowedDependencies = {"shared", "media"})
@NullMarked
package linli.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
