package linli.ledger;

import java.util.List;
import java.util.Optional;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Standing;
import linli.shared.leaving.Standing.Consequence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A person's accounts. What they may take out becomes the brand's only if they give up exactly that; an entry of its own
 * says so. Then their accounts are closed, so that nothing can ever come to nobody.
 */
@Component
@Order(40)
class CloseAccounts implements Belongings {
    enum Kind implements Standing.Matter {
        AVAILABLE_BALANCE(Consequence.GIVEN_UP),
        /** Settled by whoever promised it. */
        PENDING_REWARDS(Consequence.GIVEN_UP),
        PAYOUT_UNDER_WAY(Consequence.BLOCKS),
        DEBT(Consequence.BLOCKS);

        private final Consequence consequence;

        Kind(Consequence consequence) {
            this.consequence = consequence;
        }

        @Override
        public Consequence consequence() {
            return consequence;
        }

        private static Optional<Kind> of(AccountKind account) {
            return switch (account) {
                case WALLET -> Optional.of(AVAILABLE_BALANCE);
                case PENDING -> Optional.of(PENDING_REWARDS);
                case WITHDRAWAL -> Optional.of(PAYOUT_UNDER_WAY);
                case DEBT -> Optional.of(DEBT);
                case EXTERNAL, ESCROW, REVENUE, PLATFORM -> Optional.empty();
            };
        }
    }

    private final Ledger ledger;
    private final LedgerRepository book;

    CloseAccounts(Ledger ledger, LedgerRepository book) {
        this.ledger = ledger;
        this.book = book;
    }

    @Override
    public List<Standing> list(PersonId person) {
        return book.listOf(person).stream()
                .flatMap(held -> standing(held).stream())
                .toList();
    }

    private static Optional<Standing> standing(LedgerRepository.Held held) {
        return Kind.of(held.key().kind())
                .map(kind -> Standing.of(kind, held.key().brand(), money(held)));
    }

    @Override
    public void end(Departure departure) {
        var person = departure.person();
        book.closeTo(person);
        var held =
                book.lockOf(person).stream().filter(each -> each.amount() != 0).toList();
        var givenUp = held.stream()
                .filter(each -> each.key().kind() == AccountKind.WALLET
                        && departure.givesUp(Kind.AVAILABLE_BALANCE, each.key().brand(), money(each)))
                .toList();
        ledger.require(givenUp.stream().map(CloseAccounts::toBrand).toList());
        if (givenUp.size() == held.size()) {
            book.close(person);
        }
    }

    private static Entry toBrand(LedgerRepository.Held held) {
        var key = held.key();
        return new Entry(
                key.brand(),
                "given-up:%s:%s".formatted(key.owner(), key.asset()),
                SubjectId.of(key.owner()),
                List.of(
                        new Entry.Posting(
                                new LedgerAccount(AccountKind.WALLET, key.owner()),
                                key.asset(),
                                -held.amount(),
                                "GIVEN_UP"),
                        new Entry.Posting(LedgerAccount.revenue(key.brand()), key.asset(), held.amount(), "GIVEN_UP")));
    }

    private static Money money(LedgerRepository.Held held) {
        return new Money(
                Math.abs(held.amount()), Currency.valueOf(held.key().asset().name()));
    }
}
