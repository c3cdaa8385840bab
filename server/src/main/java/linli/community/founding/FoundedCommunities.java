package linli.community.founding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.community.Arrival;
import linli.community.Communities;
import linli.community.CommunityCounts;
import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.Leader;
import linli.community.Membership;
import linli.community.NewCommunity;
import linli.community.Rank;
import linli.community.Style;
import linli.community.seating.Seating;
import linli.community.series.Groups;
import linli.community.series.Series;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class FoundedCommunities implements Communities {
    private final FoundCommunity found;
    private final CommunityRepository communities;
    private final Groups groups;
    private final Seating seating;

    FoundedCommunities(FoundCommunity found, CommunityRepository communities, Groups groups, Seating seating) {
        this.found = found;
        this.communities = communities;
        this.groups = groups;
        this.seating = seating;
    }

    @Override
    public CommunityId create(BrandId brand, NewCommunity community) {
        return found.handle(brand, community);
    }

    @Override
    public void setRank(BrandId brand, CommunityId community, PersonId person, Rank rank) {
        seating.setRank(new Series(brand, community), person, rank);
    }

    @Override
    public void setStyle(BrandId brand, CommunityId community, PersonId person, @Nullable Style style) {
        seating.setStyle(new Series(brand, community), person, style);
    }

    @Override
    public Joining join(BrandId brand, CommunityId community, PersonId person, JoinSource source) {
        return seating.join(Arrival.of(brand, community, person, source));
    }

    @Override
    public List<Joining> joinAll(List<Arrival> arrivals) {
        return seating.joinAll(arrivals);
    }

    @Override
    public List<GroupId> openGroups(BrandId brand, CommunityId community, int count) {
        return groups.openUpTo(new Series(brand, community), count);
    }

    @Override
    public Map<String, GroupId> openGroups(BrandId brand, CommunityId community, List<String> names) {
        return groups.openNamed(new Series(brand, community), names);
    }

    @Override
    public Map<PersonId, Leader> leaders(BrandId brand, Collection<PersonId> persons) {
        return persons.isEmpty() ? Map.of() : seating.leaders(brand, persons);
    }

    @Override
    public Optional<Membership> membershipOf(BrandId brand, CommunityId community, PersonId person) {
        return seating.findMembership(brand, community, person);
    }

    @Override
    public CommunityCounts counts(BrandId brand, CommunityId community) {
        return communities
                .findCounts(brand, community)
                .orElseThrow(() -> new DomainException(CommunityError.COMMUNITY_NOT_FOUND));
    }
}
