package linli.community.founding;

import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.NewCommunity;
import linli.network.Network;
import linli.shared.BrandId;
import linli.shared.DomainException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes all of a community but its leader; a new capacity holds for groups opened from now on. */
@Service
class ChangeCommunity {
    private final CommunityRepository communities;
    private final Network network;

    ChangeCommunity(CommunityRepository communities, Network network) {
        this.communities = communities;
        this.network = network;
    }

    @Transactional
    void handle(BrandId brand, CommunityId id, NewCommunity community) {
        if (community.store() != null) {
            network.getStore(brand, community.store());
        }
        if (communities.update(brand, id, community) == 0) {
            throw new DomainException(CommunityError.COMMUNITY_NOT_FOUND);
        }
    }
}
