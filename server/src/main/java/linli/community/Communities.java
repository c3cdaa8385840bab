package linli.community;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.identity.People;
import linli.network.Network;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.GroupCommit;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.access.Grant;
import linli.shared.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Communities and who sits in them. */
@Service
public class Communities {
    /** The topic of signals that somebody left a group: {@code brand:group:person}. */
    public static final String SEAT_LEFT = "community.seat-left";

    private final CommunityRepository communities;
    private final CommunityQueries queries;
    private final Seating seating;
    private final GroupCommit<Arrival, Joining> joins;
    private final Network network;
    private final People people;
    private final Ids ids;

    Communities(
            CommunityRepository communities,
            CommunityQueries queries,
            Seating seating,
            GroupCommit<Arrival, Joining> joins,
            Network network,
            People people,
            Ids ids) {
        this.communities = communities;
        this.queries = queries;
        this.seating = seating;
        this.joins = joins;
        this.network = network;
        this.people = people;
        this.ids = ids;
    }

    /** Founds a community with its first group, in which its leader sits as owner and which the leader manages. */
    @Transactional
    public CommunityId create(BrandId brand, NewCommunity community) {
        network.getBrand(brand);
        checkStore(brand, community);
        var id = new CommunityId(ids.next());
        communities.insert(brand, id, community);
        var leader = seating.seatAll(List.of(new Arrival(
                        brand,
                        id,
                        community.leader(),
                        JoinSource.DIRECT,
                        Arrival.Admission.VETTED,
                        MemberRole.OWNER,
                        null,
                        null)))
                .getFirst();
        if (leader instanceof Joining.Refused refused) {
            throw new DomainException(refused.reason());
        }
        people.grant(community.leader(), new Grant(Role.COMMUNITY_MANAGER, brand, id.value()));
        return id;
    }

    /** Changes all but the leader; a new capacity holds for groups opened from now on. */
    @Transactional
    void update(BrandId brand, CommunityId id, NewCommunity community) {
        checkStore(brand, community);
        if (communities.update(brand, id, community) == 0) {
            throw new DomainException(CommunityError.COMMUNITY_NOT_FOUND);
        }
    }

    /** Sets a member's role; managers, and they only, get the grant to manage. */
    @Transactional
    public void setRole(BrandId brand, CommunityId community, PersonId person, MemberRole role) {
        if (role == MemberRole.OWNER) {
            throw new DomainException(CommunityError.LEADER_STAYS);
        }
        var before = communities
                .setRole(brand, community, person, role)
                .orElseThrow(() -> new DomainException(CommunityError.NOT_A_MEMBER));
        var grant = new Grant(Role.COMMUNITY_MANAGER, brand, community.value());
        if (role == MemberRole.MANAGER) {
            people.grant(person, grant);
        } else if (before == MemberRole.MANAGER) {
            people.revoke(person, grant);
        }
    }

    private void checkStore(BrandId brand, NewCommunity community) {
        if (community.store() != null) {
            network.getStore(brand, community.store());
        }
    }

    /**
     * Lets a person in by the community's policy. Runs in transactions of its own, shared with others who join at the
     * same time; answers once the seat is durable.
     */
    public Joining join(BrandId brand, CommunityId community, PersonId person, JoinSource source) {
        return joins.submit(Arrival.of(brand, community, person, source));
    }

    /** Seats many in the caller's transaction; outcomes are in the order of the arrivals. */
    @Transactional
    public List<Joining> joinAll(List<Arrival> arrivals) {
        return arrivals.isEmpty() ? List.of() : seating.seatAll(arrivals);
    }

    /** Finds or opens the groups of these names in the community's series. */
    @Transactional
    public Map<String, GroupId> openGroups(BrandId brand, CommunityId community, List<String> names) {
        return seating.openNamed(new SeriesRepository.Series(brand, community), names);
    }

    /**
     * Who leads the group that each person sits in; who sits in groups of several communities is led by the leader of
     * the one joined last. Persons without a seat are absent. One statement.
     */
    public Map<PersonId, Leader> leaders(BrandId brand, Collection<PersonId> persons) {
        return persons.isEmpty() ? Map.of() : queries.leaders(brand, persons);
    }

    public Optional<Membership> membershipOf(BrandId brand, CommunityId community, PersonId person) {
        return communities.findMembership(brand, community, person);
    }

    public CommunityCounts counts(BrandId brand, CommunityId community) {
        return communities
                .findCounts(brand, community)
                .orElseThrow(() -> new DomainException(CommunityError.COMMUNITY_NOT_FOUND));
    }

    /** The group and its community, if the brand has it. */
    public Optional<GroupPlace> findGroup(BrandId brand, GroupId group) {
        return queries.findGroup(brand, group);
    }
}
