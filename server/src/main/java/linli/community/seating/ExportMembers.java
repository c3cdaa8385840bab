package linli.community.seating;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.community.CommunityId;
import linli.community.seating.MembershipController.CommunityMember;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes the members of a community into a file; of a phone no more than everybody is shown. */
@Service
class ExportMembers {
    /** @param phone with its middle hidden */
    private record Line(CommunityMember member, @Nullable String phone) {}

    private record Of(CommunityId community, MemberFilter filter) {}

    private static final Sheet<Line> SHEET = new Sheet<>(
            "community.members",
            List.of(
                    Column.own("name", line -> line.member().person().name()),
                    Column.of("phone", line -> Cell.text(line.phone())),
                    Column.worded(
                            "rank", "word.community.rank", line -> line.member().rank()),
                    Column.worded(
                            "source",
                            "word.community.source",
                            line -> line.member().source()),
                    Column.own("inviter", line -> inviter(line.member())),
                    Column.of("joined", line -> Cell.moment(line.member().joinedAt())),
                    Column.of("id", line -> Cell.text(line.member().person().id()))));

    private final Members members;
    private final People people;
    private final Exports exports;

    ExportMembers(Members members, People people, Exports exports) {
        this.members = members;
        this.people = people;
        this.exports = exports;
    }

    void handle(
            BrandId brand,
            CommunityId community,
            PersonId by,
            MemberFilter filter,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                by,
                SHEET,
                new Of(community, filter),
                wanted,
                RowSource.paged(page -> lines(members.page(brand, community, filter, page))),
                response);
    }

    private Page<Line> lines(Page<CommunityMember> page) {
        Map<PersonId, String> phones = people.hiddenPhones(
                page.items().stream().map(member -> member.person().id()).collect(Collectors.toSet()));
        return page.map(member -> new Line(member, phones.get(member.person().id())));
    }

    private static @Nullable String inviter(CommunityMember member) {
        return member.inviter() == null ? null : member.inviter().name();
    }
}
