package linli.community;

import linli.shared.PersonId;
import linli.shared.text.Bilingual;
import linli.testing.World.Player;

/** The communities that tests found. */
public final class Neighbourhood {
    private Neighbourhood() {}

    public static NewCommunity community(Player leader, JoinPolicy policy, int capacity) {
        return new NewCommunity(
                null,
                new Bilingual("邻里厨房", "Neighbours' Kitchen"),
                Theme.NEIGHBOURHOOD,
                new Bilingual("好好吃饭，互相照应。", null),
                new Bilingual("不刷屏。", null),
                new Bilingual("欢迎来到厨房！", null),
                policy,
                null,
                leader.id(),
                capacity);
    }

    /** Where only that there is one matters; it says nothing to whoever joins. */
    public static NewCommunity kitchen(PersonId leader, JoinPolicy policy, int capacity) {
        return new NewCommunity(
                null,
                new Bilingual("厨房", "Kitchen"),
                Theme.INTEREST,
                Bilingual.NONE,
                Bilingual.NONE,
                Bilingual.NONE,
                policy,
                null,
                leader,
                capacity);
    }
}
