package linli.content.post;

import java.util.Map;
import linli.identity.Profile;
import linli.media.MediaId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Who wrote something; the name is empty once the person is erased. */
public record PostAuthor(PersonId id, String name, @Nullable MediaId avatar) {

    public static PostAuthor of(PersonId person, Map<PersonId, Profile> profiles) {
        var profile = profiles.get(person);
        if (profile == null) {
            return new PostAuthor(person, "", null);
        }
        var avatar = profile.avatar();
        return new PostAuthor(person, profile.name(), avatar == null ? null : new MediaId(avatar));
    }
}
