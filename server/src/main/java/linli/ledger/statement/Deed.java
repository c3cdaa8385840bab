package linli.ledger.statement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import linli.ledger.AccountKind;
import linli.ledger.EntryId;
import linli.ledger.SubjectId;
import linli.shared.Money;

/**
 * One thing that happened to somebody's money, however many postings it took. What is only set aside, or leaves what was
 * set aside, is no deed of its own but stands behind the one that it belongs to.
 *
 * @param account the one that matters most to them, of those that it changed
 * @param amount by how much it changed that
 * @param balance what that account held afterwards
 * @param reason why, as the first posting there says
 * @param postings all of it, the first first
 */
record Deed(
        EntryId id,
        AccountKind account,
        Money amount,
        Money balance,
        String reason,
        SubjectId subject,
        Instant at,
        List<PostingView> postings) {

    /** The accounts whose change is a deed, what one has first. */
    static final List<AccountKind> TELLING =
            List.of(AccountKind.WALLET, AccountKind.REVENUE, AccountKind.PENDING, AccountKind.DEBT);

    /**
     * @param own the postings of the entry, one of them at least on an account whose change is a deed
     * @param behind those of later entries that belong to it
     */
    static Deed of(EntryId id, List<PostingView> own, List<PostingView> behind) {
        var first = own.stream()
                .filter(each -> TELLING.contains(each.account()))
                .min(Comparator.comparingInt(each -> TELLING.indexOf(each.account())))
                .orElseThrow();
        var same = own.stream()
                .filter(each -> each.account() == first.account()
                        && each.amount().currency() == first.amount().currency())
                .toList();
        return new Deed(
                id,
                first.account(),
                same.stream().map(PostingView::amount).reduce(Money::plus).orElseThrow(),
                same.getLast().balance(),
                first.reason(),
                first.subject(),
                first.at(),
                Stream.concat(own.stream(), behind.stream()).toList());
    }
}
