package linli.community.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import linli.community.CommunityId;
import linli.intake.Mode;
import linli.intake.Run;
import linli.intake.RunId;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.springframework.stereotype.Repository;

/** What imports of rosters are of and what came of them. */
@Repository
class RosterRepository {
    private static final String REPORT = """
            select o.*, r.mode, r.state, r.done, r.created_at, r.finished_at
              from community.roster o join intake.run_v1 r on r.brand = o.brand and r.id = o.id
            """;

    private final Database db;
    private final Ids ids;

    RosterRepository(Database db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    void insert(Run run, CommunityId community, int files, int rows, int refused) {
        of(run, """
                insert into community.roster (brand, id, community, files, rows, rows_refused)
                values (:brand, :id, :community, :files, :rows, :refused)
                """)
                .param("community", community)
                .param("files", files)
                .param("rows", rows)
                .param("refused", refused)
                .update();
    }

    CommunityId community(Run run) {
        return of(run, "select community from community.roster where brand = :brand and id = :id")
                .query((row, _) -> new CommunityId(row.getLong("community")))
                .single();
    }

    void countPeople(Run run) {
        of(run, """
                update community.roster r
                   set people = p.people, uncertain = p.uncertain,
                       named_again = p.named_again, in_several_groups = p.doubles
                  from (select count(*) as people, count(*) filter (where uncertain) as uncertain,
                               count(*) filter (where rows > 1) as named_again,
                               count(*) filter (where groups > 1) as doubles
                          from community.roster_person where brand = :brand and roster = :id) p
                 where r.brand = :brand and r.id = :id
                """).update();
    }

    void count(Run run, int given, int seated, int refused) {
        of(run, """
                update community.roster
                   set seats_given = seats_given + :given, already_seated = already_seated + :seated,
                       people_refused = people_refused + :refused
                 where brand = :brand and id = :id
                """)
                .param("given", given)
                .param("seated", seated)
                .param("refused", refused)
                .update();
    }

    Optional<RosterReport> find(Run run, CommunityId community) {
        return of(run, REPORT + " where o.brand = :brand and o.id = :id and o.community = :community")
                .param("community", community)
                .query(RosterRepository::report)
                .optional();
    }

    /** Along roster_community_idx; at most a page. */
    Page<RosterReport> list(BrandId brand, CommunityId community, RosterFilter filter, ByAge sort, PageRequest page) {
        var sql = REPORT + found(filter) + sort.rest("o.id");
        return sort.page(
                bound(sql, brand, community, filter),
                page,
                RosterRepository::report,
                report -> report.id().value());
    }

    /** Along the same index, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, CommunityId community, RosterFilter filter) {
        var sql = "select count(*) from (" + REPORT + found(filter) + " limit :limit) found";
        return Matches.count(bound(sql, brand, community, filter));
    }

    private static String found(RosterFilter filter) {
        return " where o.brand = :brand and o.community = :community and o.id > :above and o.id < :below"
                + filter.conditions();
    }

    private Statement bound(String sql, BrandId brand, CommunityId community, RosterFilter filter) {
        var days = filter.days();
        return db.sql(sql)
                .param("brand", brand)
                .param("community", community)
                .param("above", days.above())
                .param("below", days.below(ids))
                .param("mode", filter.mode())
                .param("from", filter.from())
                .param("to", filter.to());
    }

    private Statement of(Run run, String sql) {
        return db.sql(sql).param("brand", run.brand()).param("id", run.id());
    }

    private static RosterReport report(ResultSet row, int index) throws SQLException {
        return new RosterReport(
                new RunId(row.getLong("id")),
                Mode.valueOf(row.getString("mode")),
                RosterReport.State.valueOf(row.getString("state")),
                row.getInt("files"),
                row.getInt("rows"),
                row.getInt("rows_refused"),
                row.getInt("people"),
                row.getInt("uncertain"),
                row.getInt("named_again"),
                row.getInt("in_several_groups"),
                row.getInt("done"),
                row.getInt("seats_given"),
                row.getInt("already_seated"),
                row.getInt("people_refused"),
                Columns.instant(row, "created_at"),
                Columns.findInstant(row, "finished_at"));
    }
}
