package linli.community;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Communities and who sits in them. */
public interface Communities {
    /** The topic of signals that somebody left a group: {@code brand:group:person}. */
    String SEAT_LEFT = "community.seat-left";

    /** Founds a community with its first group, in which its leader sits as owner and which the leader manages. */
    CommunityId create(BrandId brand, NewCommunity community);

    /** Sets a member's rank; managers, and they only, get the grant to manage. */
    void setRank(BrandId brand, CommunityId community, PersonId person, Rank rank);

    void setStyle(BrandId brand, CommunityId community, PersonId person, @Nullable Style style);

    /**
     * Lets a person in by the community's policy. Runs in transactions of its own, shared with others who join at the
     * same time; answers once the seat is durable.
     */
    Joining join(BrandId brand, CommunityId community, PersonId person, JoinSource source);

    /** Seats many in the caller's transaction; outcomes are in the order of the arrivals. */
    List<Joining> joinAll(List<Arrival> arrivals);

    /** Opens groups that go by their numbers, until the series has so many; all of them, in their order. */
    List<GroupId> openGroups(BrandId brand, CommunityId community, int count);

    /** Finds or opens the groups of these names in the community's series. */
    Map<String, GroupId> openGroups(BrandId brand, CommunityId community, List<String> names);

    /**
     * Who leads the group that each person sits in; who sits in groups of several communities is led by the leader of
     * the one joined last. Persons without a seat are absent. One statement.
     */
    Map<PersonId, Leader> leaders(BrandId brand, Collection<PersonId> persons);

    Optional<Membership> membershipOf(BrandId brand, CommunityId community, PersonId person);

    /** @throws DomainException if the brand has no such community */
    CommunityCounts counts(BrandId brand, CommunityId community);
}
