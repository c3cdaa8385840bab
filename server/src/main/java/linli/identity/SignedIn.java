package linli.identity;

import java.util.Collection;
import java.util.List;
import linli.identity.role.HeldGrant;
import linli.shared.PersonId;
import linli.shared.access.Actor;

/** Whose a session is, and what they were granted. */
record SignedIn(Actor actor, List<HeldGrant> grants) {
    static SignedIn of(PersonId person, Collection<HeldGrant> grants) {
        return new SignedIn(new Actor(person, HeldGrant.rights(grants)), List.copyOf(grants));
    }
}
