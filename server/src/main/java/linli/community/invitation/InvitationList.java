package linli.community.invitation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import linli.community.CommunityId;
import linli.community.invitation.InvitationRepository.InvitationCard;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** The invitations of a community with those who invite, on the page and as a file. */
@Service
class InvitationList {
    record ListedInvitation(
            InvitationId id,
            String code,
            PersonCard inviter,
            int useLimit,
            int uses,
            Instant expiresAt,
            Instant createdAt,
            InvitationRepository.State state) {}

    private record Of(CommunityId community, InvitationFilter filter) {}

    private static final Sheet<ListedInvitation> SHEET = new Sheet<>(
            "community.invitations",
            List.of(
                    Column.of("code", each -> Cell.text(each.code())),
                    Column.own("inviter", each -> each.inviter().name()),
                    Column.worded("state", "word.community.invitationState", ListedInvitation::state),
                    Column.of("uses", each -> Cell.count(each.uses())),
                    Column.of("limit", each -> Cell.count(each.useLimit())),
                    Column.of("created", each -> Cell.moment(each.createdAt())),
                    Column.of("expires", each -> Cell.moment(each.expiresAt())),
                    Column.of("id", each -> Cell.text(each.id()))));

    private final InvitationRepository invitations;
    private final People people;
    private final Exports exports;

    InvitationList(InvitationRepository invitations, People people, Exports exports) {
        this.invitations = invitations;
        this.people = people;
        this.exports = exports;
    }

    Page<ListedInvitation> page(
            BrandId brand, CommunityId community, InvitationFilter filter, ByAge sort, PageRequest page) {
        var found = invitations.list(brand, community, filter, sort, page);
        var inviters =
                people.cards(found.items().stream().map(InvitationCard::inviter).collect(Collectors.toSet()));
        return found.map(card -> new ListedInvitation(
                card.id(),
                card.code(),
                inviters.of(card.inviter()),
                card.useLimit(),
                card.uses(),
                card.expiresAt(),
                card.createdAt(),
                card.state()));
    }

    void export(
            BrandId brand,
            CommunityId community,
            PersonId by,
            InvitationFilter filter,
            ByAge sort,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                by,
                SHEET,
                new Of(community, filter),
                wanted,
                RowSource.paged(page -> page(brand, community, filter, sort, page)),
                response);
    }
}
