package linli.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has agreed to which version of the installation's texts. What was agreed to is kept for ever. */
@Service
public class Agreements {
    private final AgreementRepository agreements;

    Agreements(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    /**
     * A text as it is in force.
     *
     * @param due whether the person still has to agree to it: since the last version that changed more than words they have
     *     agreed to none
     */
    public record InForce(TextVersion text, boolean due) {}

    /** What somebody has agreed to, and when. */
    public record Agreed(TextVersion text, Instant at) {}

    /** Each text in force, and whether it is due of the person; of nobody, nothing is. One statement. */
    public List<InForce> listInForce(@Nullable PersonId person) {
        return agreements.listInForce(person);
    }

    /**
     * Keeps that the person agreed to what they were shown, of which there may be newer versions by now, and says whether
     * nothing is due of them any more. One statement.
     */
    @Transactional
    public boolean agree(PersonId person, Collection<TextVersion> shown) {
        return agreements.agree(person, shown);
    }

    /** What the person has agreed to, the latest first; the last two hundred. */
    public List<Agreed> list(PersonId person) {
        return agreements.list(person);
    }

    /** Keeps that each of them agreed to all that is in force, by one statement. */
    @Transactional
    public void agreeToAll(Collection<PersonId> persons) {
        agreements.agreeToAll(persons);
    }
}
