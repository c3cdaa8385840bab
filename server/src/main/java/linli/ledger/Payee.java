package linli.ledger;

import java.time.Instant;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where money is paid out to, as everybody may see it who sees it at all: enough for its owner to know it again.
 *
 * @param bank of a card
 * @param confirmed whether it can be paid to: a store's only once another person has confirmed it
 * @param preferred whether it is meant unless another one is chosen
 * @param madeBy whose word for a store's counts for nothing
 */
public record Payee(
        PayeeId id,
        PayeeKind kind,
        @Nullable String bank,
        String account,
        String holder,
        boolean confirmed,
        boolean preferred,
        PersonId madeBy,
        Instant madeAt) {}
