package linli.community;

import linli.testing.World.Player;

/** The community that tests found. */
final class Neighbourhood {
    private Neighbourhood() {}

    static NewCommunity community(Player leader, JoinPolicy policy, int capacity) {
        return new NewCommunity(
                null,
                "邻里厨房",
                "Neighbours' Kitchen",
                Theme.NEIGHBOURHOOD,
                "好好吃饭，互相照应。",
                "不刷屏。",
                "欢迎来到厨房！",
                policy,
                null,
                leader.id(),
                capacity);
    }
}
