package linli.community.overview;

import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.overview.CommunityQueries.CommunityRow;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Communities as a reader sees them. */
@Service
public class CommunityDetails {
    private final CommunityQueries queries;
    private final People people;

    CommunityDetails(CommunityQueries queries, People people) {
        this.queries = queries;
        this.people = people;
    }

    /** @param person the reader, if they are signed in */
    public CommunityDetail get(BrandId brand, CommunityId community, @Nullable PersonId person) {
        var row = find(brand, community, person);
        return new CommunityDetail(
                row.card(),
                row.charter(),
                row.rules(),
                row.welcome(),
                people.card(row.leader()),
                row.capacity(),
                row.mine(),
                row.requested());
    }

    public CommunityCard card(BrandId brand, CommunityId community) {
        return find(brand, community, null).card();
    }

    private CommunityRow find(BrandId brand, CommunityId community, @Nullable PersonId person) {
        return queries.find(brand, community, person)
                .orElseThrow(() -> new DomainException(CommunityError.COMMUNITY_NOT_FOUND));
    }
}
