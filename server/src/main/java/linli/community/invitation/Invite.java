package linli.community.invitation;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import linli.community.Communities;
import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.invitation.InvitationRepository.InvitationRow;
import linli.identity.People;
import linli.network.TouchpointId;
import linli.network.Touchpoints;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.SharedError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an invitation, which ends when its maker leaves for good. */
@Service
class Invite {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 10;
    /** How many somebody may bring by one invitation who does not manage the community. */
    private static final int MEMBERS_GUESTS = 100;

    /** @param manages whether the inviter manages the community, and so need not sit in it */
    record Command(
            BrandId brand,
            CommunityId community,
            PersonId inviter,
            boolean manages,
            @Nullable TouchpointId touchpoint,
            int useLimit,
            Duration lifetime) {}

    private final InvitationRepository invitations;
    private final Communities communities;
    private final Touchpoints touchpoints;
    private final People people;
    private final Ids ids;
    private final RandomGenerator random;

    Invite(
            InvitationRepository invitations,
            Communities communities,
            Touchpoints touchpoints,
            People people,
            Ids ids,
            RandomGenerator random) {
        this.invitations = invitations;
        this.communities = communities;
        this.touchpoints = touchpoints;
        this.people = people;
        this.ids = ids;
        this.random = random;
    }

    /** Returns the invitation's code. */
    @Transactional
    String handle(Command command) {
        var brand = command.brand();
        var community = command.community();
        if (!people.hold(List.of(command.inviter())).isEmpty()) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        boolean seated =
                communities.membershipOf(brand, community, command.inviter()).isPresent();
        if (!seated && !command.manages()) {
            throw new DomainException(CommunityError.COMMUNITY_NOT_FOUND);
        }
        communities.counts(brand, community);
        if (!command.manages() && command.useLimit() > MEMBERS_GUESTS) {
            throw DomainException.of("useLimit", CommunityError.INVITATION_TOO_LARGE, MEMBERS_GUESTS);
        }
        if (command.touchpoint() != null) {
            touchpoints.get(brand, command.touchpoint());
        }
        var code = code();
        invitations.insert(new InvitationRow(
                brand,
                new InvitationId(ids.next()),
                community,
                code,
                command.inviter(),
                command.touchpoint(),
                command.useLimit(),
                command.lifetime()));
        return code;
    }

    private String code() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
