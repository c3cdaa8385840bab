package linli.identity.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import linli.identity.Audit;
import linli.identity.signin.SecondFactors;
import linli.shared.PersonId;
import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import linli.shared.leaving.Departure.GivenUp;
import linli.shared.leaving.Standing;
import linli.shared.leaving.Standing.Consequence;
import linli.shared.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases an account, once nothing keeps its person here: everything of theirs in every module ends with it. Whoever would
 * make something new theirs at the same time is waited for, and then counts; or comes too late, and is refused. Whoever is
 * kept by what stands already is told so before anybody waits for them.
 */
@Service
class LeaveForGood {
    /** Nothing of it happened: this stands in the way. */
    static final class StillStanding extends RuntimeException {
        private final transient List<Standing> standings;

        StillStanding(List<Standing> standings) {
            super("still standing: " + standings, null, false, false);
            this.standings = standings;
        }

        List<Standing> standings() {
            return standings;
        }
    }

    private final AccountRepository accounts;
    private final List<Belongings> modules;
    private final SecondFactors factors;
    private final Audit audit;
    private final Problems texts;
    private final TransactionTemplate transaction;

    LeaveForGood(
            AccountRepository accounts,
            List<Belongings> modules,
            SecondFactors factors,
            Audit audit,
            Problems texts,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.modules = modules;
        this.factors = factors;
        this.audit = audit;
        this.texts = texts;
        this.transaction = transaction;
    }

    List<Standing> list(PersonId person) {
        return modules.stream().flatMap(module -> module.list(person).stream()).toList();
    }

    boolean asksForCode(PersonId person) {
        return factors.has(person);
    }

    /**
     * Tells what stands before it looks at the code, so that no answer but the one about it says whether that is right.
     *
     * @param code of the person's authenticator app, if they have set one up
     */
    void handle(PersonId person, Set<GivenUp> givenUp, @Nullable String code, Locale locale) {
        refuse(list(person).stream().filter(standing -> keeps(standing, givenUp)));
        factors.require(person, code);
        transaction.executeWithoutResult(_ -> end(person, givenUp, locale));
    }

    private void end(PersonId person, Set<GivenUp> givenUp, Locale locale) {
        accounts.partWith(person);
        var here = accounts.find(person);
        if (here.isEmpty()) {
            return;
        }
        var departure = new Departure(person, here.get().phone(), texts.text("person.erased", locale), givenUp);
        modules.forEach(module -> module.end(departure));
        refuse(list(person).stream().filter(standing -> standing.matter().consequence() != Consequence.ENDS));
        audit.record(null, person, "account.erased", Map.of());
    }

    private static boolean keeps(Standing standing, Set<GivenUp> givenUp) {
        return switch (standing.matter().consequence()) {
            case BLOCKS -> true;
            case GIVEN_UP ->
                givenUp.stream()
                        .noneMatch(
                                given -> given.matter().equals(standing.matter().name())
                                        && given.brand().equals(standing.brand())
                                        && given.amount().equals(standing.amount()));
            case ENDS -> false;
        };
    }

    private static void refuse(Stream<Standing> keeping) {
        var left = keeping.toList();
        if (!left.isEmpty()) {
            throw new StillStanding(left);
        }
    }
}
