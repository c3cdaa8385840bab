package linli.community.ritual;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import linli.community.Communities;
import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.ritual.CheckInRepository.Streak;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The daily check-in of a community's members, and how long each has kept it up. */
@RestController
@RequestMapping("/api/brands/{brand}/communities/{community}/check-ins")
class CheckInController {
    record CheckInView(LocalDate day, int streak) {}

    record StreakView(PersonCard person, int streak) {}

    private final CheckInRepository checkIns;
    private final Communities communities;
    private final People people;

    CheckInController(CheckInRepository checkIns, Communities communities, People people) {
        this.checkIns = checkIns;
        this.communities = communities;
        this.people = people;
    }

    @Access(level = Access.Level.MEMBER)
    @ApiResponse(responseCode = "201", description = "Checked in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Checked in before", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<CheckInView> checkIn(@PathVariable BrandId brand, @PathVariable CommunityId community, Actor actor) {
        checkMember(brand, community, actor);
        int made = checkIns.insert(brand, community, actor.person());
        var today = checkIns.findLast(brand, community, actor.person())
                .orElseThrow(() -> new DomainException(CommunityError.COMMUNITY_NOT_FOUND));
        return ResponseEntity.status(made == 1 ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new CheckInView(today.day(), today.streak()));
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping
    List<StreakView> listCheckIns(@PathVariable BrandId brand, @PathVariable CommunityId community, Actor actor) {
        checkMember(brand, community, actor);
        var streaks = checkIns.today(brand, community);
        var cards = people.cards(streaks.stream().map(Streak::person).toList());
        return streaks.stream()
                .map(streak -> new StreakView(cards.of(streak.person()), streak.streak()))
                .toList();
    }

    private void checkMember(BrandId brand, CommunityId community, Actor actor) {
        if (communities.membershipOf(brand, community, actor.person()).isEmpty()) {
            throw new DomainException(CommunityError.COMMUNITY_NOT_FOUND);
        }
    }
}
