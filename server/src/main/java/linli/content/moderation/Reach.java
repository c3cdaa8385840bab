package linli.content.moderation;

import linli.content.ContentError;
import linli.content.ContentPermission;
import linli.content.Origin;
import linli.identity.Staffing;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import org.springframework.stereotype.Service;

/**
 * Whose words somebody moderates: over the brand everybody's; over a store or a community those of members, and those of who
 * writes for it and not for the brand. What professionals wrote, and what other parts of the brand did, is left to HQ.
 */
@Service
public class Reach {
    private final Staffing staffing;

    Reach(Staffing staffing) {
        this.staffing = staffing;
    }

    /** @throws DomainException if the words are beyond it */
    public void require(Actor actor, BrandId brand, PersonId author, Origin origin) {
        if (!covers(actor, brand, author, origin)) {
            throw new DomainException(ContentError.LEFT_TO_HQ);
        }
    }

    public boolean covers(Actor actor, BrandId brand, PersonId author, Origin origin) {
        if (actor.may(ContentPermission.MODERATE_POSTS, brand)) {
            return true;
        }
        if (origin == Origin.PGC || !actor.mayAnywhere(ContentPermission.MODERATE_POSTS, brand)) {
            return false;
        }
        var writesFor = staffing.listScopes(brand, author, ContentPermission.WRITE_POSTS);
        return writesFor.isEmpty()
                ? origin == Origin.UGC
                : !writesFor.contains(Scope.brand(brand))
                        && writesFor.stream().anyMatch(part -> reaches(actor, brand, part));
    }

    /** Whether a store or a community is the actor's to moderate. */
    private static boolean reaches(Actor actor, BrandId brand, Scope part) {
        var thing = part.thing();
        return thing != null
                && (part.kind() == Scope.Kind.STORE
                        ? actor.mayInStore(ContentPermission.MODERATE_POSTS, brand, thing)
                        : actor.mayInCommunity(ContentPermission.MODERATE_POSTS, brand, thing));
    }
}
