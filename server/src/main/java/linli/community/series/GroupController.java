package linli.community.series;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.GroupId;
import linli.community.series.GroupCards.GroupCard;
import linli.identity.Registered;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Bilingual;
import linli.shared.text.English;
import linli.shared.text.Name;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    private final DescribeGroup describe;
    private final GroupCards cards;
    private final GroupQueries queries;
    private final ExportGroups export;

    GroupController(DescribeGroup describe, GroupCards cards, GroupQueries queries, ExportGroups export) {
        this.describe = describe;
        this.cards = cards;
        this.queries = queries;
        this.export = export;
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE)
    @GetMapping
    Page<GroupCard> listGroups(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid GroupFilter filter,
            PageRequest page) {
        return cards.page(brand, community, filter, page);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE)
    @GetMapping("/count")
    Matches countGroups(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid GroupFilter filter) {
        return queries.count(brand, community, filter);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE)
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportGroups(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid GroupFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, community, actor.person(), filter, wanted, response);
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
