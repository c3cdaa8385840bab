package linli.ledger;

import java.util.List;
import java.util.Map;
import linli.edge.Specimens;
import linli.edge.Town;
import linli.identity.People;
import linli.network.StoreId;
import linli.shared.Money;
import linli.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The book and withdrawals. */
@Component
class LedgerSpecimens implements Specimens.Source {
    private static final String CARD =
            "{\"kind\":\"BANK_CARD\",\"account\":\"%s\",\"bank\":\"工商银行\",\"holder\":\"周小梅\"}"
                    .formatted(KnownPayees.CARD);

    private final KnownPayees known;
    private final Payees payees;
    private final People people;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    LedgerSpecimens(KnownPayees known, Payees payees, People people, Ledger ledger, TransactionTemplate transaction) {
        this.known = known;
        this.payees = payees;
        this.people = people;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public void tell(Specimens to) {
        to.thing("withdrawal", this::withdrawal)
                .thing("payee", this::payee)
                .filter("Withdrawals", "owner", "⟦store⟧")
                .body("withdraw", "{\"amount\":{\"minor\":1000,\"currency\":\"CNY\"}}")
                .body("withdrawRevenue", "{\"amount\":{\"minor\":1000,\"currency\":\"CNY\"}}")
                .body("addPayee", CARD)
                .body("proposeStorePayee", CARD)
                .refusing("addPayee")
                .findingNothing("ledgerEntries")
                .anew("withdrawal", this::withdrawal, "approveWithdrawal", "refuseWithdrawal", "takeBackWithdrawal")
                .anew("withdrawal", this::paidOut, "markTransferred", "markReturned")
                .anew("payee", this::another, "removePayee")
                .anew("proposeStorePayee", this::proposed)
                .anew("confirmStorePayee", this::proposed)
                .anew("removeStorePayee", this::proposed)
                .anew("withdrawRevenue", this::earning)
                .anew("takeBackRevenue", this::revenue);
    }

    private String payee(Town.Standing town) {
        return known.of(town.open().brand(), buyer(town)).toString();
    }

    private String another(Town.Standing town) {
        clear(town, "kind = 'WECHAT'");
        return payees.keep(town.open().brand(), buyer(town), new NewPayee(PayeeKind.WECHAT, "neighbour_9", null, "周小梅"))
                .id()
                .toString();
    }

    private String withdrawal(Town.Standing town) {
        return town.post(
                town.buyer(),
                "/wallet/withdrawals",
                known.asking(town.open().brand(), buyer(town), Money.cny(2_000_00)),
                "id");
    }

    /** Of somebody who asks for so little that nobody has to agree. */
    private String paidOut(Town.Standing town) {
        var somebody = town.newcomer();
        var person = somebody.player().id();
        transaction.executeWithoutResult(_ -> ledger.require(List.of(new Entry(
                town.open().brand(),
                "paid out:" + town.id(),
                SubjectId.of(person),
                List.of(
                        new Entry.Posting(LedgerAccount.wallet(person), Asset.CNY, 10_00, "SALE"),
                        new Entry.Posting(
                                new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)),
                                Asset.CNY,
                                -10_00,
                                "PAYMENT"))))));
        return town.post(
                somebody, "/wallet/withdrawals", known.asking(town.open().brand(), person, Money.cny(10_00)), "id");
    }

    /** A new store, whose account waits for another person's word: a store has ten at most. */
    private StoreId proposed(Town.Standing town, Map<String, String> fresh) {
        var brand = town.open().brand();
        var store = town.newStore();
        var colleague = town.newcomer();
        people.makeHq(colleague.player().id(), brand);
        var answer = colleague.player().http().post(town.open().path("/stores/" + store + "/payees"), CARD);
        fresh.put("store", store.toString());
        fresh.put("payee", answer.body().get("id").asString());
        return store;
    }

    private void proposed(Town.Standing town, Map<String, String> fresh, Town.Caller caller) {
        proposed(town, fresh);
    }

    /** A new store's account to which it may be paid, and what there is to pay out. */
    private void earning(Town.Standing town, Map<String, String> fresh, Town.Caller caller) {
        var store = proposed(town, fresh);
        town.post(town.hq(), "/stores/" + store + "/payees/" + fresh.get("payee") + "/confirm", "", "id");
        transaction.executeWithoutResult(_ -> ledger.require(List.of(new Entry(
                town.open().brand(),
                "specimen:" + town.id(),
                new SubjectId(store.value()),
                List.of(
                        new Entry.Posting(LedgerAccount.revenue(store), Asset.CNY, 10_00, "SALE"),
                        new Entry.Posting(
                                new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)),
                                Asset.CNY,
                                -10_00,
                                "PAYMENT"))))));
    }

    private void revenue(Town.Standing town, Map<String, String> fresh, Town.Caller caller) {
        earning(town, fresh, caller);
        fresh.put(
                "withdrawal",
                town.post(
                        town.hq(),
                        "/stores/" + fresh.get("store") + "/wallet/withdrawals",
                        "{\"amount\":{\"minor\":1000,\"currency\":\"CNY\"},\"payee\":\"%s\"}"
                                .formatted(fresh.get("payee")),
                        "id"));
    }

    private static void clear(Town.Standing town, String which) {
        town.one("""
                with gone as (
                  update ledger.payee p set removed_at = shared.now()
                   where brand = :brand and removed_at is null and %s
                     and not exists (select from ledger.withdrawal w where w.brand = p.brand and w.open_payee = p.id)
                  returning id)
                select count(*) from gone
                """.formatted(which));
    }

    private static PersonId buyer(Town.Standing town) {
        return town.buyer().player().id();
    }
}
