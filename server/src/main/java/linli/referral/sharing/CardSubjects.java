package linli.referral.sharing;

import linli.community.CardKind;
import linli.community.MessageCards;
import linli.referral.Share;
import linli.shared.BrandId;
import org.springframework.stereotype.Component;

/** What can be shared can also stand in a message. */
@Component
class CardSubjects implements MessageCards {
    private final Subjects subjects;

    CardSubjects(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public boolean show(BrandId brand, CardKind kind, long id) {
        var subject = switch (kind) {
            case CAMPAIGN -> Share.Subject.Kind.CAMPAIGN;
            case PRODUCT -> Share.Subject.Kind.PRODUCT;
            case POST -> Share.Subject.Kind.POST;
            case TEAM -> Share.Subject.Kind.TEAM;
        };
        return subjects.find(brand, new Share.Subject(subject, id)).isPresent();
    }
}
