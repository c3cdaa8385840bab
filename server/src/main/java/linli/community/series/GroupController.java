package linli.community.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashSet;
import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.GroupId;
import linli.community.series.GroupQueries.GroupRow;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.identity.Registered;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.access.Access;
import linli.shared.text.Bilingual;
import linli.shared.text.English;
import linli.shared.text.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The groups of a series and how they fill. */
@RestController
@RequestMapping("/api/brands/{brand}/communities/{community}/groups")
class GroupController {
    /** @param name null to go by the number */
    record DescribeGroupRequest(
            @Nullable @Name(max = 60) String name,
            @Nullable @English(max = 120) String nameEn,
            @NotNull @Registered PersonId leader) {}

    record GroupCard(GroupId id, int number, @Nullable Bilingual name, PersonCard leader, int capacity, int taken) {}

    private final DescribeGroup describe;
    private final GroupQueries queries;
    private final People people;

    GroupController(DescribeGroup describe, GroupQueries queries, People people) {
        this.describe = describe;
        this.queries = queries;
        this.people = people;
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE)
    @GetMapping
    Page<GroupCard> listGroups(@PathVariable BrandId brand, @PathVariable CommunityId community, PageRequest page) {
        var rows = queries.list(brand, community, page);
        var leaders =
                new LinkedHashSet<>(rows.items().stream().map(GroupRow::leader).toList());
        var cards = people.cards(leaders);
        return rows.map(row ->
                new GroupCard(row.id(), row.number(), row.name(), cards.of(row.leader()), row.capacity(), row.taken()));
    }

    /** Names a group and says who leads it, and so who is paid for its members; the leader must sit in the series. */
    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE)
    @PutMapping("/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void describeGroup(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable GroupId group,
            @Valid @RequestBody DescribeGroupRequest request) {
        try {
            describe.handle(
                    new Series(brand, community),
                    group,
                    request.name() == null ? null : new Bilingual(request.name(), request.nameEn()),
                    request.leader());
        } catch (DuplicateKeyException e) {
            throw DomainException.of("name", CommunityError.GROUP_NAME_TAKEN, String.valueOf(request.name()));
        }
    }
}
