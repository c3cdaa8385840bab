package linli.community.founding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.JoinPolicy;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.community.overview.CommunityDetail;
import linli.community.overview.CommunityDetails;
import linli.identity.People;
import linli.identity.Registered;
import linli.media.MediaId;
import linli.media.Stored;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Bilingual;
import linli.shared.text.Characters;
import linli.shared.text.English;
import linli.shared.text.Name;
import linli.shared.text.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Communities as they are founded and described. */
@RestController
@RequestMapping("/api/brands/{brand}/communities")
class FoundingController {
    /** Everything that HQ or a manager may say of a community; the leader is named at founding only. */
    record FoundCommunityRequest(
            @NotNull @Registered PersonId leader,
            @Valid @NotNull CommunityTerms terms) {}

    record CommunityTerms(
            @Nullable StoreId store,
            @NotNull @Name(max = 40) String name,
            @Nullable @English(max = 80) String nameEn,
            @NotNull Theme theme,
            @NotNull @Characters(max = 5000) @Prose String charter,
            @Nullable @Characters(max = 10_000) @Prose String charterEn,
            @NotNull @Characters(max = 5000) @Prose String rules,
            @Nullable @Characters(max = 10_000) @Prose String rulesEn,
            @NotNull @Characters(max = 1000) @Prose String welcome,
            @Nullable @Characters(max = 2000) @Prose String welcomeEn,
            @NotNull JoinPolicy joinPolicy,
            @Nullable @Stored MediaId cover,
            @Nullable @Min(2) @Max(5000) Integer capacity) {

        NewCommunity by(PersonId leader) {
            return new NewCommunity(
                    store,
                    new Bilingual(name, nameEn),
                    theme,
                    new Bilingual(charter, charterEn),
                    new Bilingual(rules, rulesEn),
                    new Bilingual(welcome, welcomeEn),
                    joinPolicy,
                    cover,
                    leader,
                    capacity == null ? NewCommunity.CAPACITY : capacity);
        }
    }

    private final FoundCommunity found;
    private final ChangeCommunity change;
    private final CommunityDetails details;
    private final People people;

    FoundingController(FoundCommunity found, ChangeCommunity change, CommunityDetails details, People people) {
        this.found = found;
        this.change = change;
        this.details = details;
        this.people = people;
    }

    @Access(level = Access.Level.BRAND, permission = CommunityPermission.MANAGE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommunityDetail foundCommunity(
            @PathVariable BrandId brand, @Valid @RequestBody FoundCommunityRequest request, Actor actor) {
        if (people.findCard(request.leader()).isEmpty()) {
            throw DomainException.of("leader", CommunityError.NOT_A_MEMBER);
        }
        var id = found.handle(brand, request.terms().by(request.leader()), actor);
        return details.get(brand, id, actor.person());
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE)
    @PutMapping("/{community}")
    CommunityDetail changeCommunity(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @Valid @RequestBody CommunityTerms request,
            Actor actor) {
        change.handle(brand, community, request.by(actor.person()));
        return details.get(brand, community, actor.person());
    }
}
