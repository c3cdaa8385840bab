package linli.community;

import java.util.Collection;
import java.util.Map;
import linli.identity.People;
import linli.identity.Profile;
import linli.media.MediaId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A person as others of the community see them; the name is empty once the person is erased. */
public record CommunityPerson(
        PersonId id, String name, @Nullable MediaId avatar) {

    /** Those of the persons that exist, by one statement. */
    public static Map<PersonId, Profile> profiles(People people, Collection<PersonId> persons) {
        return persons.isEmpty() ? Map.of() : people.profiles(persons);
    }

    public static CommunityPerson of(PersonId person, Map<PersonId, Profile> profiles) {
        var profile = profiles.get(person);
        if (profile == null) {
            return new CommunityPerson(person, "", null);
        }
        var avatar = profile.avatar();
        return new CommunityPerson(person, profile.name(), avatar == null ? null : new MediaId(avatar));
    }
}
