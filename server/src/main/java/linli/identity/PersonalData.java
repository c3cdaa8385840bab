package linli.identity;

import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A module that keeps something personal of people beside their ids. */
public interface PersonalData {
    /**
     * Empties what there is of the person, in the transaction that erases the account.
     *
     * @param phone what the person was known by until now
     */
    void erase(PersonId person, @Nullable String phone);
}
