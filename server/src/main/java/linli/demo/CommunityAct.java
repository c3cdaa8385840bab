package linli.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.NewCommunity;
import linli.community.Talk;
import linli.community.Theme;
import linli.demo.Town.Home;
import linli.demo.story.Nicknames;
import linli.shared.text.Bilingual;
import org.springframework.core.annotation.Order;

/** Communities that fill with neighbours, who talk. */
@DemoComponent
@Order(50)
class CommunityAct implements Act {
    static final String LIVELY = "小周";
    static final String NEWCOMER = "小陈";
    private static final int SEATS = 200;
    private static final int NEIGHBOURS = 6_000;
    private static final int PINNED_HOURS = 96;

    private final Communities communities;
    private final Talk talk;
    private final Neighbours neighbours;

    CommunityAct(Communities communities, Talk talk, Neighbours neighbours) {
        this.communities = communities;
        this.talk = talk;
        this.neighbours = neighbours;
    }

    @Override
    public String title() {
        return "社群 communities";
    }

    @Override
    public void open(Stage stage) {
        var town = stage.town();
        for (var community : town.story.communities()) {
            var store = town.store(community.store());
            town.communities.put(
                    community.key(),
                    communities.create(
                            town.id(),
                            new NewCommunity(
                                    store.id(),
                                    new Bilingual(community.name(), community.nameEn()),
                                    Theme.valueOf(community.theme().name()),
                                    new Bilingual(community.charter(), community.charterEn()),
                                    new Bilingual(
                                            String.join("\n", community.rules()),
                                            String.join("\n", community.rulesEn())),
                                    new Bilingual(community.welcome(), community.welcomeEn()),
                                    JoinPolicy.OPEN,
                                    town.picture(community.cover()),
                                    store.owner(),
                                    town.scaled(SEATS))));
            town.groups.put(
                    community.key(),
                    communities.openGroups(town.id(), town.get(town.communities, community.key()), community.groups()));
        }
    }

    @Override
    public void plan(Stage stage) {
        var town = stage.town();
        var calendar = stage.calendar();
        var names = new ArrayList<>(Nicknames.all(town.story.names(), Chance.SEED).stream()
                .filter(name -> !name.equals(LIVELY) && !name.equals(NEWCOMER))
                .toList());
        var homes = homes(town);
        calendar.everyHour(this, hour -> welcome(town, hour, names, homes));
        new Gossip(town, calendar, talk).plan();
        calendar.add(calendar.moment(1 - Calendar.DAYS, LocalTime.of(8, 30)), "邻居 neighbours", () -> {
            town.lively = neighbours
                    .come(town, List.of(LIVELY), List.of(home(town, "canal", 0)), new Chance(Chance.SEED + 1))
                    .getFirst();
        });
        calendar.add(
                calendar.moment(6 - Calendar.DAYS, LocalTime.of(9, 0)),
                "分工 managers",
                () -> neighbours.nameManagers(town));
        calendar.add(
                calendar.ago(Duration.ofMinutes(6)),
                "邻居 neighbours",
                () -> neighbours.come(
                        town, List.of(NEWCOMER), List.of(home(town, "canal", -1)), new Chance(Chance.SEED + 2)));
        for (var community : town.story.communities()) {
            calendar.add(
                    calendar.ago(Duration.ofHours(20)),
                    "置顶 pins",
                    () -> talk.pin(
                            town.id(),
                            town.get(town.communities, community.key()),
                            town.get(town.campaigns, community.pinned()).thing(),
                            PINNED_HOURS,
                            town.store(community.store()).owner()));
        }
    }

    /** The group at a place of the community's, which is reckoned from the end if it is negative. */
    private static Home home(Town town, String community, int place) {
        var groups = town.get(town.groups, community);
        return new Home(community, groups.get(Math.floorMod(place, groups.size())));
    }

    /** The groups in the order in which their seats are taken, all at once; the last one of each has seats left. */
    private static List<Home> homes(Town town) {
        var seats = new ArrayList<Home>();
        for (var community : town.story.communities()) {
            for (int i = 0; i < community.groups(); i++) {
                int taken = i < community.groups() - 1 ? town.scaled(SEATS) : town.scaled(SEATS) / 3;
                seats.addAll(Collections.nCopies(taken, home(town, community.key(), i)));
            }
        }
        return new Chance(Chance.SEED + 3).shuffled(seats);
    }

    private void welcome(Town town, Hour hour, List<String> names, List<Home> homes) {
        var chance = hour.chance();
        int left = homes.size();
        int count = hour.day() == 0 ? 0 : Math.min(left, chance.about(1.09 * NEIGHBOURS * town.scale * hour.part()));
        var some = homes.subList(left - count, left);
        var taken = List.copyOf(some);
        some.clear();
        int fresh = Math.min(taken.size(), names.size());
        var given = names.subList(names.size() - fresh, names.size());
        var called = List.copyOf(given);
        given.clear();
        neighbours.come(town, called, taken.subList(0, fresh), chance);
        var second = town.neighbours.stream()
                .limit(town.scaled(60))
                .filter(_ -> chance.of(0.01))
                .toList();
        if (!second.isEmpty()) {
            neighbours.joinAnother(
                    town,
                    second,
                    second.stream()
                            .map(_ -> chance.pick(List.copyOf(town.communities.keySet())))
                            .toList());
        }
    }
}
