package linli.ledger.payee;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import linli.identity.Audit;
import linli.identity.IdentityError;
import linli.identity.People;
import linli.identity.ScopeNames;
import linli.ledger.Beneficiary;
import linli.ledger.LedgerError;
import linli.ledger.NewPayee;
import linli.ledger.Payee;
import linli.ledger.PayeeId;
import linli.ledger.Payees;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.Sha256;
import linli.shared.SharedError;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts that money is paid out to. None is ever changed: who wants another adds it and removes the old one. A store's
 * is proposed by one of HQ and confirmed by another.
 */
@Service
class KeepPayees implements Payees {
    private static final int SALT_BYTES = 16;

    private final PayeeRepository payees;
    private final People people;
    private final List<ScopeNames> scopes;
    private final Audit audit;
    private final Ids ids;
    private final RandomGenerator random;

    KeepPayees(
            PayeeRepository payees,
            People people,
            List<ScopeNames> scopes,
            Audit audit,
            Ids ids,
            RandomGenerator random) {
        this.payees = payees;
        this.people = people;
        this.scopes = scopes;
        this.audit = audit;
        this.ids = ids;
        this.random = random;
    }

    List<Payee> list(BrandId brand, Beneficiary owner) {
        return payees.list(brand, owner);
    }

    @Override
    @Transactional
    public Payee keep(BrandId brand, PersonId person, NewPayee wish) {
        if (!people.hold(List.of(person)).isEmpty()) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        return insert(brand, Beneficiary.of(person), wish, person, person, "payee.added");
    }

    /** @throws DomainException unless the store is the brand's */
    @Transactional
    public Payee propose(BrandId brand, Beneficiary store, NewPayee wish, PersonId by) {
        var scope = store.scope(brand);
        if (scopes.stream().allMatch(each -> each.names(List.of(scope)).isEmpty())) {
            throw new DomainException(IdentityError.SCOPE_NOT_FOUND);
        }
        return insert(brand, store, wish, by, null, "payee.proposed");
    }

    private Payee insert(
            BrandId brand,
            Beneficiary owner,
            NewPayee wish,
            PersonId by,
            @Nullable PersonId confirmedBy,
            String action) {
        var id = new PayeeId(ids.next());
        if (!payees.insert(brand, id, owner, secret(wish), by, confirmedBy)) {
            throw new DomainException(LedgerError.TOO_MANY_PAYEES);
        }
        audit.record(brand, by, action, Map.of("payee", id, "owner", owner.id(), "kind", wish.kind()));
        return get(brand, owner, id);
    }

    /** @throws DomainException if they proposed it themselves */
    @Transactional
    public Payee confirm(BrandId brand, Beneficiary store, PayeeId id, PersonId by) {
        if (!payees.confirm(brand, store, id, by)) {
            var made = payees.findMade(brand, store, id)
                    .orElseThrow(() -> new DomainException(LedgerError.PAYEE_NOT_FOUND));
            throw new DomainException(made.confirmed() ? LedgerError.PAYEE_CONFIRMED : LedgerError.OWN_PAYEE);
        }
        audit.record(brand, by, "payee.confirmed", Map.of("payee", id, "owner", store.id()));
        return get(brand, store, id);
    }

    @Transactional
    public void prefer(BrandId brand, Beneficiary owner, PayeeId id) {
        if (!payees.prefer(brand, owner, id)) {
            throw new DomainException(LedgerError.PAYEE_NOT_FOUND);
        }
    }

    /** @throws DomainException while a withdrawal to it is open */
    @Transactional
    public void remove(BrandId brand, Beneficiary owner, PayeeId id, PersonId by) {
        try {
            if (!payees.remove(brand, owner, id)) {
                throw new DomainException(LedgerError.PAYEE_NOT_FOUND);
            }
        } catch (DataIntegrityViolationException e) {
            throw new DomainException(LedgerError.PAYEE_IN_USE);
        }
        audit.record(brand, by, "payee.removed", Map.of("payee", id, "owner", owner.id()));
    }

    private Payee get(BrandId brand, Beneficiary owner, PayeeId id) {
        return payees.list(brand, owner).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PayeeRepository.Secret secret(NewPayee wish) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var digest = Sha256.begin();
        digest.update(salt);
        for (var part : List.of(
                wish.kind().name(),
                wish.account(),
                Optional.ofNullable(wish.bank()).orElse(""),
                wish.holder())) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return new PayeeRepository.Secret(wish, wish.accountHint(), wish.holderHint(), salt, digest.digest());
    }
}
