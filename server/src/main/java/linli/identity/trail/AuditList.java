package linli.identity.trail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * A brand's acts or the installation's, the newest first; each branch of what is looked for is read along an index and cut at
 * a page.
 */
@Repository
class AuditList {
    /** How many of those who did something may be meant by the words. */
    private static final int ACTORS = 1000;

    /** Of the acts that belong to no brand, those that are not people's own with their accounts, which are nobody else's. */
    private static final List<String> OF_INSTALLATION = List.of(
            "grant.given",
            "grant.revoked",
            "text.published",
            "installation.address-chosen",
            "payment-mismatch.settled",
            "list.export-begun",
            "list.exported");

    private final Database db;
    private final Ids ids;
    private final People people;
    private final JsonMapper json;

    AuditList(Database db, Ids ids, People people, JsonMapper json) {
        this.db = db;
        this.ids = ids;
        this.people = people;
        this.json = json;
    }

    /** @param brand empty for the installation's */
    Page<AuditCard> page(Optional<BrandId> brand, AuditFilter filter, PageRequest page) {
        var sql = "select a.id, a.actor, a.action, a.details, a.at from identity.audit_entry a"
                + " where a.brand = :brand and a.id = any (array(" + ids(brand, filter)
                + ")) order by a.id desc limit :limit";
        var rows = bound(db.sql(sql), brand, filter, page.below())
                .param("limit", page.size() + 1)
                .query((row, _) -> new AuditCard(
                        row.getString("id"),
                        Columns.find(row, "actor", PersonId::new),
                        null,
                        null,
                        row.getString("action"),
                        json.readTree(row.getString("details")),
                        Columns.instant(row, "at")))
                .list();
        var cut = Page.of(rows, page.size(), AuditCard::id);
        var persons = people.cards(cut.items().stream()
                .flatMap(each -> Stream.concat(Stream.ofNullable(each.actor()), Stream.ofNullable(each.person())))
                .collect(Collectors.toSet()));
        return cut.map(each -> each.named(persons));
    }

    /** Up to {@link Matches#LIMIT}. */
    Matches count(Optional<BrandId> brand, AuditFilter filter) {
        return Matches.count(bound(
                db.sql("select count(*) from (" + ids(brand, filter) + ") found"), brand, filter, Long.MAX_VALUE));
    }

    private Statement bound(Statement statement, Optional<BrandId> brand, AuditFilter filter, long before) {
        var days = filter.days();
        var thing = filter.thing();
        return statement
                .param("brand", brand.map(BrandId::value).orElse(0L))
                .texts("acts", OF_INSTALLATION)
                .param("above", days.above())
                .param("below", Math.min(days.below(ids), before))
                .param("by", filter.by())
                .param("action", filter.action())
                .param("thing", thing == null ? null : thing.toString())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("words", filter.words().orElse(null))
                .param("number", filter.number().orElse(null));
    }

    private static String ids(Optional<BrandId> brand, AuditFilter filter) {
        if (brand.isEmpty()) {
            return ofInstallation(filter);
        }
        return filter.words().isPresent() ? found(filter) : cut("true", filter);
    }

    /** One after the other, between which lie all the sign-ins of everybody. */
    private static String ofInstallation(AuditFilter filter) {
        return """
                select a.id from unnest(:acts::text[]) act (name) cross join lateral (%s) a
                 order by a.id desc limit :limit
                """.formatted(cut("a.action = act.name" + sought(filter), filter));
    }

    private static String sought(AuditFilter filter) {
        if (filter.words().isEmpty()) {
            return "";
        }
        return " and (a.actor in (select p.person from identity.meant_by(:words) p (person))%s)"
                .formatted(filter.number().isEmpty() ? "" : " or a.things @> array[:number]::text[]");
    }

    /** By what the words may mean: who did it, or the number of what it was done to. */
    private static String found(AuditFilter filter) {
        return """
                with actors as materialized (
                  select p.person from identity.meant_by(:words) p (person)
                   cross join lateral (
                         select from identity.audit_entry a where a.brand = :brand and a.actor = p.person limit 1) a
                   limit %d)
                select id from (
                  select a.id from actors p cross join lateral (%s) a %s) a (id)
                 order by id desc limit :limit
                """.formatted(
                ACTORS,
                cut("a.actor = p.person", filter),
                filter.number().isEmpty() ? "" : "union (" + cut("a.things @> array[:number]::text[]", filter) + ")");
    }

    /**
     * A page of the acts for which this holds: by audit_entry_actor_idx, audit_entry_things_idx, audit_entry_action_idx or the
     * primary key.
     */
    private static String cut(String holds, AuditFilter filter) {
        return """
                select a.id from identity.audit_entry a
                 where a.brand = :brand and %s and a.id > :above and a.id < :below %s
                 order by a.id desc limit :limit
                """.formatted(holds, conditions(filter));
    }

    private static String conditions(AuditFilter filter) {
        return (filter.by() == null ? "" : " and a.actor = :by")
                + (filter.action() == null ? "" : " and a.action = :action")
                + (filter.thing() == null ? "" : " and a.things @> array[:thing]::text[]")
                + filter.days().condition("a.at");
    }
}
