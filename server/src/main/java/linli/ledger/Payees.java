package linli.ledger;

import java.util.Collection;
import java.util.Map;
import linli.shared.PersonId;

/** Names the persons whose money waits to be paid out; whoever knows people provides it. */
public interface Payees {

    /** The names of those that exist, by one statement. */
    Map<PersonId, String> names(Collection<PersonId> persons);
}
