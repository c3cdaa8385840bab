package linli.community.roster;

import linli.community.roster.RosterRowRepository.Named;
import linli.shared.text.Name;
import linli.shared.text.Text;

/** What an account is called that a roster makes: by the nickname if it may be a name, else by how they are known. */
final class RosterName {
    private static final int LONGEST = 40;
    private static final String SOMEBODY = "用户";
    private static final int TOLD = 4;

    private RosterName() {}

    static boolean isAllowed(String nickname) {
        return Name.Validator.allows(Text.cut(nickname, LONGEST), LONGEST);
    }

    static String of(Named named) {
        if (isAllowed(named.nickname())) {
            return Text.cut(named.nickname(), LONGEST);
        }
        var contact = named.wechat() == null ? named.phone() : named.wechat();
        var name = contact == null ? "" : SOMEBODY + end(contact.replace(RosterCsv.LOST, ""));
        return isAllowed(name)
                ? Text.cut(name, LONGEST)
                : SOMEBODY + Integer.toHexString(named.key().hashCode());
    }

    private static String end(String text) {
        int characters = text.codePointCount(0, text.length());
        return text.substring(text.offsetByCodePoints(text.length(), -Math.min(TOLD, characters)));
    }
}
