package linli.ledger.withdrawal;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.identity.ScopeNames;
import linli.ledger.Beneficiary;
import linli.ledger.OwnerId;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.listing.Sought;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import linli.shared.text.Bilingual;
import org.springframework.stereotype.Repository;

/** The withdrawals that somebody looks through; each branch is read along an index in the order of the list. */
@Repository
class WithdrawalList {
    /** How many persons and stores may be meant by the words. */
    private static final int OWNERS = 1000;

    private final Database db;
    private final Ids ids;
    private final List<ScopeNames> scopes;

    WithdrawalList(Database db, Ids ids, List<ScopeNames> scopes) {
        this.db = db;
        this.ids = ids;
        this.scopes = scopes;
    }

    Page<Withdrawal> page(BrandId brand, Actor reader, WithdrawalFilter filter, ByAge sort, PageRequest page) {
        boolean falls = sort == ByAge.NEWEST;
        long mark = page.mark(sort).map(PageRequest.Mark::place).orElse(falls ? Long.MAX_VALUE : 0L);
        var days = filter.days();
        var sql = WithdrawalRepository.SELECT + " where w.brand = :brand and w.id = any (array(" + ids(filter, sort)
                + ")) order by w.id " + sort.direction() + " limit :limit";
        var rows = bound(
                        db.sql(sql),
                        brand,
                        reader,
                        filter,
                        falls ? days.above() : Math.max(days.above(), mark),
                        falls ? Math.min(days.below(ids), mark) : days.below(ids))
                .param("limit", page.size() + 1)
                .query(WithdrawalRepository::withdrawal)
                .list();
        return Page.of(
                rows, page.size(), row -> new PageRequest.Mark("", row.id().value()).of(sort));
    }

    /** Up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, Actor reader, WithdrawalFilter filter) {
        var days = filter.days();
        var sql = "select count(*) from (" + ids(filter, ByAge.NEWEST) + ") found";
        return Matches.count(bound(db.sql(sql), brand, reader, filter, days.above(), days.below(ids)));
    }

    private Statement bound(
            Statement statement, BrandId brand, Actor reader, WithdrawalFilter filter, long above, long below) {
        return WithdrawalRepository.forReader(statement, brand, reader)
                .param("brand", brand)
                .param("above", above)
                .param("below", below)
                .param("state", filter.state())
                .param("method", filter.method())
                .param("kind", filter.ownerKind())
                .param("owner", filter.owner())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("words", filter.words().orElse(null))
                .param("number", filter.number().orElse(null))
                .ids("stores", filter.words().map(words -> stores(brand, words)).orElse(Set.of()));
    }

    private static String ids(WithdrawalFilter filter, ByAge sort) {
        return filter.words().isPresent() ? found(filter, sort) : cut("true", filter, sort);
    }

    /** By what the words may mean: its number, the bank's reference, the person or the store. */
    private static String found(WithdrawalFilter filter, ByAge sort) {
        return """
                with owners as materialized (
                  select p.person as owner from identity.meant_by(:words) p (person)
                   cross join lateral (
                         select from ledger.withdrawal w where w.brand = :brand and w.owner = p.person limit 1) w
                   limit %1$d)
                select id from (
                  select w.id from (select owner from owners union select unnest(:stores::bigint[])) o
                   cross join lateral (%2$s) w
                  union (%3$s) %4$s) w (id)
                 order by id %5$s limit :limit
                """.formatted(
                OWNERS,
                cut("w.owner = o.owner", filter, sort),
                cut("w.reference = :words", filter, sort),
                filter.number().isEmpty()
                        ? ""
                        : "union (%s) union (%s)"
                                .formatted(
                                        cut("w.id = :number", filter, sort),
                                        cut("w.id %% %d = :number".formatted(Sought.SHORT_NUMBERS), filter, sort)),
                sort.direction());
    }

    /**
     * A page of those for which this holds: by the primary key, withdrawal_state_idx, withdrawal_owner_idx,
     * withdrawal_reference_idx or withdrawal_number_idx.
     */
    private static String cut(String holds, WithdrawalFilter filter, ByAge sort) {
        return """
                select w.id from ledger.withdrawal w
                 where w.brand = :brand and %s and w.id > :above and w.id < :below %s
                 order by w.id %s limit :limit
                """.formatted(holds, conditions(filter), sort.direction());
    }

    private static String conditions(WithdrawalFilter filter) {
        return (filter.state() == null ? "" : " and w.state = :state")
                + (filter.owner() == null ? "" : " and w.owner = :owner")
                + (filter.ownerKind() == null ? "" : " and w.owner_kind = :kind")
                + (filter.method() == null
                        ? ""
                        : " and exists (select from ledger.payee p"
                                + " where p.brand = w.brand and p.id = w.payee and p.kind = :method)")
                + (Boolean.TRUE.equals(filter.forMe()) ? WithdrawalRepository.FOR_READER : "")
                + filter.days().condition("w.requested_at");
    }

    /** The stores that ever asked for their revenue and are called so; by withdrawal_store_idx. */
    private Set<OwnerId> stores(BrandId brand, String words) {
        Map<Scope, OwnerId> known = db
                .sql("""
                select distinct owner from ledger.withdrawal where brand = :brand and owner_kind = 'STORE' limit :limit
                """)
                .param("brand", brand)
                .param("limit", OWNERS)
                .query((row, _) -> new OwnerId(row.getLong("owner")))
                .list()
                .stream()
                .collect(toMap(store -> Beneficiary.ofStore(store).scope(brand), Function.identity()));
        return scopes.stream()
                .flatMap(source -> source.names(known.keySet()).entrySet().stream())
                .filter(name -> isCalled(name.getValue(), words))
                .flatMap(name -> Stream.ofNullable(known.get(name.getKey())))
                .collect(Collectors.toSet());
    }

    private static boolean isCalled(Bilingual name, String words) {
        return folded(name.in(true)).contains(folded(words))
                || folded(name.in(false)).contains(folded(words));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
