package linli.ledger.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.EntryId;
import linli.ledger.OwnerId;
import linli.ledger.SubjectId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.SharedError;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StatementQueries {
    /** How much earlier than a posting its entry's id may have been made. */
    private static final Duration SKEW = Duration.ofHours(1);

    private static final List<Asset> MONEY =
            Arrays.stream(Currency.values()).map(Asset::of).toList();

    private final Database db;
    private final Ids ids;

    StatementQueries(Database db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** By the balance table's key, a handful of rows; by withdrawal_paid_out_idx what has left the book and is on its way. */
    WalletView wallet(BrandId brand, OwnerId owner) {
        var amounts = new EnumMap<Currency, Map<AccountKind, Long>>(Currency.class);
        var withdrawable = new EnumMap<Currency, Long>(Currency.class);
        amounts.put(Currency.CNY, new EnumMap<>(AccountKind.class));
        db.sql("""
                select kind::text, asset::text, amount, least(amount, earned) as withdrawable from ledger.balance
                 where brand = :brand and owner = :owner and asset = any (:money::ledger.asset[])
                union all
                select 'WITHDRAWAL', currency, amount_minor, 0 from ledger.withdrawal
                 where brand = :brand and owner = :owner and state = 'PAID_OUT'
                """)
                .param("brand", brand)
                .param("owner", owner)
                .enums("money", MONEY)
                .query(row -> {
                    var currency = Currency.valueOf(row.getString("asset"));
                    var kind = AccountKind.valueOf(row.getString("kind"));
                    amounts.computeIfAbsent(currency, _ -> new EnumMap<>(AccountKind.class))
                            .merge(kind, row.getLong("amount"), Long::sum);
                    if (kind == AccountKind.WALLET) {
                        withdrawable.put(currency, row.getLong("withdrawable"));
                    }
                });
        return new WalletView(amounts.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), withdrawable.getOrDefault(entry.getKey(), 0L)))
                .toList());
    }

    private static WalletView.WalletLine line(Currency currency, Map<AccountKind, Long> amounts, long withdrawable) {
        return new WalletView.WalletLine(
                new Money(amounts.getOrDefault(AccountKind.WALLET, 0L), currency),
                new Money(withdrawable, currency),
                new Money(amounts.getOrDefault(AccountKind.PENDING, 0L), currency),
                new Money(-amounts.getOrDefault(AccountKind.DEBT, 0L), currency),
                new Money(amounts.getOrDefault(AccountKind.WITHDRAWAL, 0L), currency),
                new Money(amounts.getOrDefault(AccountKind.REVENUE, 0L), currency));
    }

    /** Which of an owner's postings: from the moment on and before the other, on one account or on any. */
    record Which(@Nullable AccountKind account, Instant since, Instant until) {
        static final Which ALL =
                new Which(null, Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

        private String conditions() {
            return account == null ? "" : " and p.kind = :kind::ledger.account_kind";
        }
    }

    /** By posting_owner_idx, which knows the account: at most one page. */
    Page<PostingView> postings(BrandId brand, OwnerId owner, Which which, ByAge sort, PageRequest page) {
        boolean falls = sort == ByAge.NEWEST;
        var mark = page.mark(sort);
        var sql = """
                select p.*, e.subject from ledger.posting p join ledger.entry e on e.brand = p.brand and e.id = p.entry
                 where %1$s and (p.entry, p.line) %2$s (:entry, :line)
                 order by p.entry %3$s, p.line %3$s
                 limit :limit
                """.formatted(found(which), sort.beyond(), sort.direction());
        var rows = bound(db.sql(sql), brand, owner, which)
                .param("entry", mark.map(PageRequest.Mark::place).orElse(falls ? Long.MAX_VALUE : 0L))
                .param("line", mark.map(StatementQueries::line).orElse(0))
                .param("limit", page.size() + 1)
                .query(StatementQueries::posting)
                .list();
        return Page.of(rows, page.size(), last -> mark(last.id()).of(sort));
    }

    /** Along the same index, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, OwnerId owner, Which which) {
        var sql = "select count(*) from (select from ledger.posting p where " + found(which) + " limit :limit) found";
        return Matches.count(bound(db.sql(sql), brand, owner, which));
    }

    private static String found(Which which) {
        return """
                p.brand = :brand and p.owner = :owner and p.kind not in ('EXTERNAL', 'ESCROW') and p.asset = any (:money::ledger.asset[])
                   and p.entry >= :above and p.entry < :below and p.occurred_at >= :since and p.occurred_at < :until
                """.stripTrailing() + which.conditions();
    }

    private Statement bound(Statement statement, BrandId brand, OwnerId owner, Which which) {
        return statement
                .param("brand", brand)
                .param("owner", owner)
                .enums("money", MONEY)
                .param("kind", which.account())
                .param("above", Ids.floor(which.since().minus(SKEW)))
                .param("below", ids.ceiling(which.until().plus(SKEW)))
                .param("since", which.since())
                .param("until", which.until());
    }

    /** A posting's id as a place: its entry, and the line in that. */
    private static PageRequest.Mark mark(String id) {
        int dash = id.indexOf('-');
        return new PageRequest.Mark(id.substring(dash + 1), Long.parseLong(id, 0, dash, 10));
    }

    private static int line(PageRequest.Mark mark) {
        try {
            return Short.parseShort(mark.value());
        } catch (NumberFormatException e) {
            throw new DomainException(SharedError.INVALID_PAGE);
        }
    }

    /**
     * By posting_owner_idx, newest first: at most one page of entries that changed what somebody has, with the few postings
     * of each; and for what was set aside, by entry_subject_idx, those of later entries that only left that.
     */
    Page<Deed> deeds(BrandId brand, OwnerId owner, PageRequest page) {
        var own = new LinkedHashMap<EntryId, List<PostingView>>();
        var behind = new HashMap<EntryId, List<PostingView>>();
        db.sql("""
                with deed as materialized (
                  select distinct entry from ledger.posting
                   where brand = :brand and owner = :owner and kind not in ('EXTERNAL', 'ESCROW') and kind <> 'WITHDRAWAL'
                     and asset = any (:money::ledger.asset[]) and entry < :before
                   order by entry desc limit :limit),
                part as (
                  select d.entry as deed, d.entry, e.subject
                    from deed d join ledger.entry e on e.brand = :brand and e.id = d.entry
                  union all
                  select d.entry, later.id, e.subject
                    from deed d join ledger.entry e on e.brand = :brand and e.id = d.entry
                    join ledger.entry later on later.brand = :brand and later.subject = e.subject and later.id > e.id
                   where exists (select from ledger.posting p
                                  where p.brand = :brand and p.entry = d.entry and p.owner = :owner
                                    and p.kind = 'WITHDRAWAL' and p.amount > 0)
                     and not exists (select from ledger.posting p
                                      where p.brand = :brand and p.entry = later.id and p.owner = :owner
                                        and p.kind <> 'WITHDRAWAL'))
                select t.deed, t.subject, p.* from part t
                  join ledger.posting p on p.brand = :brand and p.entry = t.entry
                 where p.owner = :owner and p.kind not in ('EXTERNAL', 'ESCROW') and p.asset = any (:money::ledger.asset[])
                 order by t.deed desc, p.entry, p.line
                """)
                .param("brand", brand)
                .param("owner", owner)
                .enums("money", MONEY)
                .before(page)
                .query(row -> {
                    var deed = new EntryId(row.getLong("deed"));
                    var postings = row.getLong("entry") == deed.value() ? own : behind;
                    postings.computeIfAbsent(deed, _ -> new ArrayList<>()).add(posting(row, 0));
                });
        return Page.of(
                own.entrySet().stream()
                        .map(each ->
                                Deed.of(each.getKey(), each.getValue(), behind.getOrDefault(each.getKey(), List.of())))
                        .toList(),
                page.size(),
                deed -> deed.id().toString());
    }

    /**
     * What the owner's accounts held at the moment: what they hold, by the balance table's key, less what came and went since, summed
     * along posting_owner_idx; those that held nothing are left out.
     */
    Map<StatementAccount, Money> balances(BrandId brand, OwnerId owner, Instant at) {
        var balances = new LinkedHashMap<StatementAccount, Money>();
        db.sql("""
                with since as (
                  select kind, asset, sum(amount)::bigint as amount from ledger.posting
                   where brand = :brand and owner = :owner and kind not in ('EXTERNAL', 'ESCROW')
                     and asset = any (:money::ledger.asset[]) and entry >= :entry and occurred_at >= :at
                   group by kind, asset)
                select b.kind, b.asset, b.amount - coalesce(s.amount, 0) as amount
                  from ledger.balance b left join since s on s.kind = b.kind and s.asset = b.asset
                 where b.brand = :brand and b.owner = :owner and b.kind <> 'ESCROW' and b.asset = any (:money::ledger.asset[])
                   and b.amount <> coalesce(s.amount, 0)
                 order by b.kind, b.asset
                """)
                .param("brand", brand)
                .param("owner", owner)
                .enums("money", MONEY)
                .param("entry", Ids.floor(at.minus(SKEW)))
                .param("at", at)
                .query(row -> {
                    var currency = Currency.valueOf(row.getString("asset"));
                    balances.put(
                            new StatementAccount(AccountKind.valueOf(row.getString("kind")), currency),
                            new Money(row.getLong("amount"), currency));
                });
        return balances;
    }

    private static PostingView posting(ResultSet row, int index) throws SQLException {
        var currency = Currency.valueOf(row.getString("asset"));
        return new PostingView(
                row.getLong("entry") + "-" + row.getInt("line"),
                AccountKind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount"), currency),
                new Money(row.getLong("balance"), currency),
                row.getString("reason"),
                new SubjectId(row.getLong("subject")),
                Columns.instant(row, "occurred_at"));
    }

    /**
     * The sums that were counted, by their key, and the postings since, by posting_time_idx: a few hours' at most. A
     * brand whose book was never counted is younger than that, and is recounted in full.
     */
    LedgerSummary summary(BrandId brand) {
        record Row(LedgerSummary.KindTotal total, boolean agrees) {}
        var rows = db.sql("""
                with count as (select until, agrees from ledger.count where brand = :brand),
                summed as (
                  select kind, asset, sum(amount) as amount
                    from (select kind, asset, amount from ledger.counted where brand = :brand
                          union all
                          select kind, asset, amount from ledger.posting
                           where brand = :brand
                             and occurred_at >= coalesce((select until from count), '-infinity')) p
                   group by kind, asset),
                kept as (
                  select kind, asset, sum(amount) as amount from ledger.balance
                   where brand = :brand and not exists (select from count) group by kind, asset)
                select kind, asset, coalesce(s.amount, 0) as amount,
                       coalesce((select agrees from count),
                                kind = 'EXTERNAL' or coalesce(s.amount, 0) = coalesce(k.amount, 0)) as agrees
                  from summed s full join kept k using (kind, asset)
                 order by kind, asset
                """)
                .param("brand", brand)
                .query((row, _) -> new Row(
                        new LedgerSummary.KindTotal(
                                AccountKind.valueOf(row.getString("kind")),
                                Asset.valueOf(row.getString("asset")),
                                row.getLong("amount")),
                        row.getBoolean("agrees")))
                .list();
        var sums = new EnumMap<Asset, Long>(Asset.class);
        var totals = new ArrayList<LedgerSummary.KindTotal>();
        for (var row : rows) {
            totals.add(row.total());
            sums.merge(row.total().asset(), row.total().amount(), Math::addExact);
        }
        return new LedgerSummary(
                totals,
                sums.values().stream().allMatch(sum -> sum == 0),
                rows.stream().allMatch(Row::agrees));
    }

    /** By entry_subject_idx, oldest first: the entries about one order are few. */
    List<EntryPosting> about(BrandId brand, SubjectId subject) {
        return db.sql("""
                select p.*, e.reference from ledger.entry e join ledger.posting p on p.brand = e.brand and p.entry = e.id
                 where e.brand = :brand and e.subject = :subject
                 order by e.id, p.line
                 limit 1000
                """)
                .param("brand", brand)
                .param("subject", subject)
                .query((row, _) -> new EntryPosting(
                        new EntryId(row.getLong("entry")),
                        row.getString("reference"),
                        AccountKind.valueOf(row.getString("kind")),
                        new OwnerId(row.getLong("owner")),
                        Asset.valueOf(row.getString("asset")),
                        row.getLong("amount"),
                        row.getString("reason"),
                        Columns.instant(row, "occurred_at")))
                .list();
    }
}
