/**
 * Who somebody is: accounts, sign-in by password with one-time code, by code or by passkey, sessions, grants,
 * consent, the audit trail. It enforces the access levels of every route, and nobody else does. It must never know
 * what a grant's scope is for.
 */
@ApplicationModule(allowedDependencies = {"shared", "media"})
@NullMarked
package linli.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
