package linli.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.community.CommunityQueries.CommunityCard;
import linli.community.CommunityQueries.CommunityRow;
import linli.community.CommunityQueries.JoinedRow;
import linli.community.CommunityQueries.MySeat;
import linli.identity.People;
import linli.identity.Profile;
import linli.identity.Registered;
import linli.media.MediaId;
import linli.media.Stored;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.Visitor;
import linli.shared.text.Characters;
import linli.shared.text.Name;
import linli.shared.text.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/communities")
class CommunityController {
    /** Everything that HQ or a manager may say of a community; the leader is named at founding only. */
    record FoundCommunityRequest(
            @NotNull @Registered PersonId leader,
            @Valid @NotNull CommunityTerms terms) {}

    record CommunityTerms(
            @Nullable StoreId store,
            @NotNull @Name(max = 40) String name,
            @NotNull @Name(max = 80) String nameEn,
            @NotNull Theme theme,
            @NotNull @Characters(max = 5000) @Prose String charter,
            @NotNull @Characters(max = 5000) @Prose String rules,
            @NotNull @Characters(max = 1000) @Prose String welcome,
            @NotNull JoinPolicy joinPolicy,
            @Nullable @Stored MediaId cover,
            @Nullable @Min(2) @Max(5000) Integer capacity) {

        NewCommunity by(PersonId leader) {
            return new NewCommunity(
                    store,
                    name,
                    nameEn,
                    theme,
                    charter,
                    rules,
                    welcome,
                    joinPolicy,
                    cover,
                    leader,
                    capacity == null ? NewCommunity.CAPACITY : capacity);
        }
    }

    record CommunityDetail(
            CommunityCard card,
            String charter,
            String rules,
            String welcome,
            CommunityPerson leader,
            int capacity,
            @Nullable MySeat mine,
            boolean requested) {}

    record JoinedCommunity(
            CommunityCard card, MySeat seat, @Nullable LastMessage last) {}

    /** @param excerpt empty for a message of pictures or a card alone */
    record LastMessage(CommunityPerson author, String excerpt, Instant postedAt) {}

    private final Communities communities;
    private final CommunityQueries queries;
    private final People people;

    CommunityController(Communities communities, CommunityQueries queries, People people) {
        this.communities = communities;
        this.queries = queries;
        this.people = people;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping
    Page<CommunityCard> listCommunities(@PathVariable BrandId brand, PageRequest page) {
        return queries.list(brand, page);
    }

    @Access(Access.Level.MEMBER)
    @GetMapping("/joined")
    List<JoinedCommunity> listJoinedCommunities(@PathVariable BrandId brand, Actor actor) {
        var rows = queries.joined(brand, actor.person());
        var authors = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.lastAuthor()))
                .collect(Collectors.toSet());
        var profiles = CommunityPerson.profiles(people, authors);
        return rows.stream()
                .map(row -> new JoinedCommunity(row.card(), row.seat(), last(row, profiles)))
                .toList();
    }

    private static @Nullable LastMessage last(JoinedRow row, Map<PersonId, Profile> profiles) {
        return row.lastAuthor() == null || row.lastAt() == null
                ? null
                : new LastMessage(CommunityPerson.of(row.lastAuthor(), profiles), row.lastExcerpt(), row.lastAt());
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{community}")
    CommunityDetail getCommunity(@PathVariable BrandId brand, @PathVariable CommunityId community, Visitor visitor) {
        return detail(brand, community, visitor.person().orElse(null));
    }

    @Access(Access.Level.BRAND_HQ)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommunityDetail foundCommunity(
            @PathVariable BrandId brand, @Valid @RequestBody FoundCommunityRequest request, Actor actor) {
        if (people.findProfile(request.leader()).isEmpty()) {
            throw new DomainException(CommunityError.NOT_A_MEMBER);
        }
        var id = communities.create(brand, request.terms().by(request.leader()));
        return detail(brand, id, actor.person());
    }

    @Access(Access.Level.COMMUNITY_MANAGER)
    @PutMapping("/{community}")
    CommunityDetail changeCommunity(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @Valid @RequestBody CommunityTerms request,
            Actor actor) {
        communities.update(brand, community, request.by(actor.person()));
        return detail(brand, community, actor.person());
    }

    private CommunityDetail detail(BrandId brand, CommunityId community, @Nullable PersonId person) {
        CommunityRow row = queries.find(brand, community, person)
                .orElseThrow(() -> new DomainException(CommunityError.COMMUNITY_NOT_FOUND));
        return new CommunityDetail(
                row.card(),
                row.charter(),
                row.rules(),
                row.welcome(),
                CommunityPerson.of(row.leader(), people.profiles(List.of(row.leader()))),
                row.capacity(),
                row.mine(),
                row.requested());
    }
}
