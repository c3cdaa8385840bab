package linli.community.roster;

import linli.identity.PersonalData;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes whoever erases their account out of every roster that names them. */
@Service
class EraseRosters implements PersonalData {
    private final RosterRepository rosters;

    EraseRosters(RosterRepository rosters) {
        this.rosters = rosters;
    }

    @Override
    public void erase(PersonId person, @Nullable String phone) {
        rosters.forget(person, phone);
    }
}
