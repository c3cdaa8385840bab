package linli.campaign.team;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.campaign.CampaignError;
import linli.campaign.TeamId;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.access.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Teams as members see them. */
@RestController
@RequestMapping("/api/brands/{brand}/teams")
class TeamController {
    private final TeamQueries queries;
    private final People people;

    TeamController(TeamQueries queries, People people) {
        this.queries = queries;
        this.people = people;
    }

    /** The teams that anybody can join now, those first that lack the fewest. */
    @GetMapping
    @Access(level = Access.Level.PUBLIC)
    List<LiveTeam> listLiveTeams(@PathVariable BrandId brand) {
        var teams = queries.live(brand);
        var cards =
                people.cards(teams.stream().map(each -> each.team().founder()).collect(Collectors.toSet()));
        return teams.stream()
                .map(each -> new LiveTeam(
                        each.team().id(),
                        each.team().campaign(),
                        each.campaignTitle(),
                        cards.of(each.team().founder()),
                        each.team().size(),
                        each.team().placesLeft(),
                        each.team().expiresAt()))
                .toList();
    }

    @GetMapping("/{team}")
    @Access(level = Access.Level.PUBLIC)
    TeamDetail showTeam(@PathVariable BrandId brand, @PathVariable TeamId team) {
        var found = queries.find(brand, team).orElseThrow(() -> new DomainException(CampaignError.TEAM_NOT_FOUND));
        var members = queries.members(brand, team);
        var cards = people.cards(
                Stream.concat(Stream.of(found.founder()), members.stream()).collect(Collectors.toSet()));
        return new TeamDetail(
                found.id(),
                found.campaign(),
                cards.of(found.founder()),
                found.state(),
                found.size(),
                found.paid(),
                found.placesLeft(),
                found.expiresAt(),
                members.stream().map(cards::of).toList());
    }
}
