package linli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.community.Arrival;
import linli.community.Communities;
import linli.community.GroupId;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.Rank;
import linli.community.Style;
import linli.demo.Town.Home;
import linli.demo.Town.Neighbour;
import linli.identity.Agreements;
import linli.identity.People;
import linli.network.Touchpoint;
import linli.referral.ReferralVerbs;
import linli.referral.Share;
import linli.referral.Shares;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** People who come and sit down. */
@DemoComponent
class Neighbours {
    private final People people;
    private final Agreements agreements;
    private final Communities communities;
    private final Shares shares;
    private final ActivityStream stream;
    private final TransactionTemplate transaction;

    Neighbours(
            People people,
            Agreements agreements,
            Communities communities,
            Shares shares,
            ActivityStream stream,
            TransactionTemplate transaction) {
        this.people = people;
        this.agreements = agreements;
        this.communities = communities;
        this.shares = shares;
        this.stream = stream;
        this.transaction = transaction;
    }

    private record Way(@Nullable Share share, @Nullable Touchpoint touchpoint) {
        JoinSource source() {
            if (share != null) {
                return JoinSource.share(share.id(), share.sharer());
            }
            return touchpoint == null ? JoinSource.DIRECT : JoinSource.touchpoint(touchpoint.id());
        }
    }

    /** Lets people with these names come to these groups, by the ways that there are. */
    List<Neighbour> come(Town town, List<String> names, List<Home> homes, Chance chance) {
        if (names.isEmpty()) {
            return List.of();
        }
        var persons = people.registerAll(names);
        agreements.agreeToAll(persons);
        var visitors = persons.stream().map(_ -> chance.visitor()).toList();
        var ways = persons.stream().map(_ -> way(town, chance)).toList();
        var seats = transaction.execute(_ -> {
            var arrivals = new ArrayList<Arrival>();
            for (int i = 0; i < persons.size(); i++) {
                arrive(town, ways.get(i), visitors.get(i), persons.get(i));
                arrivals.add(new Arrival(
                        town.id(),
                        town.get(town.communities, homes.get(i).community()),
                        persons.get(i),
                        ways.get(i).source(),
                        Arrival.Admission.BY_POLICY,
                        Rank.MEMBER,
                        null,
                        homes.get(i).group(),
                        null));
            }
            return communities.joinAll(arrivals);
        });
        var came = new ArrayList<Neighbour>();
        for (int i = 0; i < persons.size(); i++) {
            came.add(new Neighbour(persons.get(i), visitors.get(i), homes.get(i).community(), group(seats.get(i))));
        }
        town.neighbours.addAll(came);
        return came;
    }

    /** Lets some who sit in one community join another one as well. */
    void joinAnother(Town town, List<Neighbour> some, List<String> others) {
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < some.size(); i++) {
            arrivals.add(Arrival.of(
                    town.id(),
                    town.get(town.communities, others.get(i)),
                    some.get(i).id(),
                    JoinSource.DIRECT));
        }
        communities.joinAll(arrivals);
    }

    private static GroupId group(Joining joining) {
        return switch (joining) {
            case Joining.Seated(var group) -> group;
            case Joining.AlreadySeated(var group) -> group;
            case Joining.AwaitingApproval _, Joining.Refused _ ->
                throw new IllegalStateException("not seated: " + joining);
        };
    }

    private static Way way(Town town, Chance chance) {
        if (!town.shares.isEmpty() && chance.of(0.35)) {
            return new Way(popular(town, chance), null);
        }
        return chance.of(0.75) ? new Way(null, chance.favour(town.entrances, 1.6)) : new Way(null, null);
    }

    /** One of the latest shares, quite often one of the liveliest sharer's. */
    static Share popular(Town town, Chance chance) {
        var lively = town.lively;
        if (lively != null && chance.of(0.2)) {
            var own = town.shares.stream()
                    .filter(share -> share.sharer().equals(lively.id()))
                    .toList();
            if (!own.isEmpty()) {
                return chance.pick(own);
            }
        }
        int recent = Math.min(town.shares.size(), 40);
        return chance.favour(town.shares.reversed().subList(0, recent), 1.3);
    }

    private void arrive(Town town, Way way, VisitorId visitor, PersonId person) {
        var share = way.share();
        var touchpoint = way.touchpoint();
        if (share != null) {
            arriveBy(town, share, visitor, person);
        } else if (touchpoint != null) {
            var where = Activity.Where.UNKNOWN.withStore(touchpoint.store()).withTouchpoint(touchpoint.id());
            stream.arrived(town.id(), visitor, person, where);
            stream.record(List.of(new Activity(
                    town.id(),
                    person,
                    visitor,
                    ReferralVerbs.TOUCH,
                    touchpoint.id().thing(),
                    where,
                    0)));
        }
    }

    /** In the caller's transaction. */
    private void arriveBy(Town town, Share share, VisitorId visitor, PersonId person) {
        shares.arrived(share, visitor, person);
        stream.record(List.of(new Activity(
                town.id(),
                person,
                visitor,
                ReferralVerbs.TOUCH,
                share.id().thing(),
                Activity.Where.UNKNOWN.withShare(share.id()).withPost(share.post()),
                0)));
    }

    /** Lets somebody follow each link. */
    void follow(Town town, Map<Neighbour, Share> links) {
        transaction.executeWithoutResult(
                _ -> links.forEach((neighbour, share) -> arriveBy(town, share, neighbour.visitor(), neighbour.id())));
    }

    /** Makes links of the sharer to the thing, on the post if it was found there. */
    void share(Town town, PersonId sharer, Thing subject, Town.@Nullable Article on) {
        var share = shares.share(town.id(), sharer, subject, on == null ? null : on.id(), null);
        if (!town.shares.contains(share)) {
            town.shares.add(share);
        }
        town.sharers.merge(sharer, 1L, Long::sum);
    }

    /** Makes some of the first of each community managers, and says of all of them how they take part. */
    void nameManagers(Town town) {
        var managers = List.of(0, 1, 6);
        var styles = List.of(
                Style.CHALLENGER,
                Style.ORGANISER,
                Style.THINKER,
                Style.ORGANISER,
                Style.ASKER,
                Style.CHALLENGER,
                Style.ASKER,
                Style.THINKER,
                Style.ORGANISER,
                Style.ASKER);
        town.communities.forEach((key, community) -> {
            var some = town.neighbours.stream()
                    .filter(neighbour -> neighbour.community().equals(key))
                    .limit(styles.size())
                    .toList();
            for (int i = 0; i < some.size(); i++) {
                communities.setStyle(town.id(), community, some.get(i).id(), styles.get(i));
                if (managers.contains(i)) {
                    communities.setRank(town.id(), community, some.get(i).id(), Rank.MANAGER);
                }
            }
        });
    }
}
