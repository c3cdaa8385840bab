package linli.community.founding;

import java.util.List;
import linli.community.Arrival;
import linli.community.CommunityId;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.NewCommunity;
import linli.community.Rank;
import linli.community.seating.Seating;
import linli.identity.People;
import linli.network.Network;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds a community with its first group, in which its leader sits as owner and which the leader manages. */
@Service
class FoundCommunity {
    private final CommunityRepository communities;
    private final Seating seating;
    private final Network network;
    private final People people;
    private final Ids ids;

    FoundCommunity(CommunityRepository communities, Seating seating, Network network, People people, Ids ids) {
        this.communities = communities;
        this.seating = seating;
        this.network = network;
        this.people = people;
        this.ids = ids;
    }

    @Transactional
    CommunityId handle(BrandId brand, NewCommunity community) {
        var id = found(brand, community);
        people.makeManager(community.leader(), brand, id);
        return id;
    }

    /**
     * The same in somebody's name.
     *
     * @throws DomainException if they may not themselves do all that its leader may
     */
    @Transactional
    CommunityId handle(BrandId brand, NewCommunity community, Actor by) {
        var id = found(brand, community);
        people.makeManager(community.leader(), brand, id, by);
        return id;
    }

    private CommunityId found(BrandId brand, NewCommunity community) {
        network.getBrand(brand);
        if (community.store() != null) {
            network.getStore(brand, community.store());
        }
        var id = new CommunityId(ids.next());
        communities.insert(brand, id, community);
        var leader = seating.joinAll(List.of(new Arrival(
                        brand,
                        id,
                        community.leader(),
                        JoinSource.DIRECT,
                        Arrival.Admission.VETTED,
                        Rank.OWNER,
                        null,
                        null,
                        null)))
                .getFirst();
        if (leader instanceof Joining.Refused refused) {
            throw new DomainException(refused.reason());
        }
        return id;
    }
}
