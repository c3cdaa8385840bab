package linli.community.roster;

import linli.community.roster.RosterRowRepository.Named;
import linli.identity.NewcomerNames;
import linli.shared.text.Name;
import linli.shared.text.Text;

/** What an account is called that a roster makes: by the nickname if it may be a name, else by one that tells nothing of them. */
final class RosterName {
    private static final int LONGEST = 40;

    private RosterName() {}

    static boolean isAllowed(String nickname) {
        return Name.Validator.allows(Text.cut(nickname, LONGEST), LONGEST);
    }

    static String of(Named named) {
        return isAllowed(named.nickname())
                ? Text.cut(named.nickname(), LONGEST)
                : NewcomerNames.of(named.key().hashCode());
    }
}
