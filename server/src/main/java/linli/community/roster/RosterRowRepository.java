package linli.community.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import linli.community.Style;
import linli.intake.Run;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of rosters and the people that they are about, while these are given seats; some for the report thereafter. */
@Repository
class RosterRowRepository {
    private static final int MOST_PLACES = 20;

    private final Database db;

    RosterRowRepository(Database db) {
        this.db = db;
    }

    /** Somebody that the rosters name, and the seat to keep. */
    record Named(
            int number,
            String key,
            String nickname,
            @Nullable String wechat,
            @Nullable String phone,
            String group,
            @Nullable Instant joinedAt,
            @Nullable Style style) {}

    /** Where a row stands. */
    record Place(String file, long line) {}

    /** Somebody whom several rows name, the kept group first. */
    record DoubleMember(
            int number,
            String nickname,
            @Nullable String wechat,
            @Nullable String phone,
            String kept,
            List<String> groups,
            List<Place> places,
            boolean uncertain) {}

    void insert(Run run, List<RosterRow> rows) {
        of(run, """
                insert into community.roster_row (brand, roster, number, file, line, group_name, nickname, wechat, phone,
                                                  joined_at, style)
                select :brand, :roster, w.*
                  from unnest(:numbers::int[], :files::text[], :lines::bigint[], :groups::text[], :nicknames::text[],
                              :wechats::text[], :phones::text[], :joined::text[]::timestamptz[], :styles::text[]) w
                """)
                .rows(rows)
                .ints("numbers", RosterRow::number)
                .texts("files", RosterRow::file)
                .longs("lines", RosterRow::line)
                .texts("groups", RosterRow::group)
                .texts("nicknames", RosterRow::nickname)
                .texts("wechats", RosterRow::wechat)
                .texts("phones", RosterRow::phone)
                .instants("joined", RosterRow::joinedAt)
                .enums("styles", RosterRow::style)
                .update();
    }

    /**
     * Finds out who the rows are about: by phone; else by WeChat id, which may lead to a row that has a phone too; else
     * by the very nickname, which is uncertain. Each keeps the seat that was taken first. Does nothing the second time.
     * Rows find each other by roster_row_wechat_idx; the planner knows nothing of rows this new, so joins are avoided.
     */
    boolean identify(Run run) {
        int keyed = of(run, """
                update community.roster_row r
                   set person_key = coalesce(
                         'p:' || r.phone,
                         'p:' || (select w.phone from community.roster_row w
                                   where w.brand = r.brand and w.roster = r.roster and w.wechat = r.wechat
                                     and w.phone is not null
                                   order by w.number limit 1),
                         'w:' || r.wechat, 'n:' || r.nickname)
                 where r.brand = :brand and r.roster = :roster and r.person_key is null
                """).update();
        if (keyed == 0) {
            return false;
        }
        of(run, """
                insert into community.roster_person (brand, roster, number, person_key, nickname, wechat, phone, group_name,
                                                     joined_at, style, rows, groups, uncertain)
                select :brand, :roster, row_number() over (order by min(number)), person_key,
                       coalesce((array_agg(nickname order by joined_at nulls last, number)
                                 filter (where nickname <> ''))[1], ''),
                       (array_agg(wechat order by joined_at nulls last, number) filter (where wechat is not null))[1],
                       (array_agg(phone order by number) filter (where phone is not null))[1],
                       (array_agg(group_name order by joined_at nulls last, number))[1],
                       min(joined_at),
                       (array_agg(style order by joined_at nulls last, number) filter (where style is not null))[1],
                       count(*), count(distinct group_name), person_key like 'n:%'
                  from community.roster_row where brand = :brand and roster = :roster group by person_key
                """).update();
        return true;
    }

    List<Named> people(Run run, long after, int limit) {
        return of(run, """
                select number, person_key, nickname, wechat, phone, group_name, joined_at, style
                  from community.roster_person
                 where brand = :brand and roster = :roster and number > :after order by number limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Named(
                        row.getInt("number"),
                        row.getString("person_key"),
                        row.getString("nickname"),
                        row.getString("wechat"),
                        row.getString("phone"),
                        row.getString("group_name"),
                        Columns.findInstant(row, "joined_at"),
                        Columns.find(row, "style", Style.class)))
                .list();
    }

    /** Lets go of the rows that the report does not show. */
    void delete(Run run) {
        of(run, """
                delete from community.roster_row r
                 where r.brand = :brand and r.roster = :roster
                   and r.person_key not in (select p.person_key from community.roster_person p
                                             where p.brand = :brand and p.roster = :roster and p.rows > 1)
                """).update();
        of(run, "delete from community.roster_person where brand = :brand and roster = :roster and rows = 1")
                .update();
    }

    /**
     * Deletes what any roster tells of the person, by roster_known_person_idx and roster_person_key_idx: who was known
     * by phone, and who by the keys that an import has kept.
     */
    void forget(PersonId person, @Nullable String phone) {
        db.sql("""
                with known as (
                  delete from community.roster_known where person = :person returning brand, community, key),
                named as (
                  select p.brand, p.roster, p.person_key
                    from known k
                    join community.roster_person p on p.brand = k.brand and p.person_key = k.key
                    join community.roster r on r.brand = p.brand and r.id = p.roster and r.community = k.community
                  union
                  select brand, roster, person_key from community.roster_person
                   where person_key = 'p:' || :phone::text),
                rows as (
                  delete from community.roster_row r using named n
                   where r.brand = n.brand and r.roster = n.roster and r.person_key = n.person_key)
                delete from community.roster_person p using named n
                 where p.brand = n.brand and p.roster = n.roster and p.person_key = n.person_key
                """).param("person", person).param("phone", phone).update();
    }

    /** By roster_person_double_idx, then the rows of each by roster_row_key_idx, of which at most twenty are told. */
    Page<DoubleMember> doubles(Run run, RosterDoubleFilter filter, PageRequest page) {
        var rows = filter.bind(of(run, """
                select p.number, p.nickname, p.wechat, p.phone, p.group_name, p.uncertain,
                       array(select r.group_name from community.roster_row r
                              where r.brand = p.brand and r.roster = p.roster and r.person_key = p.person_key
                              group by r.group_name order by min(r.joined_at) nulls last, min(r.number)) as groups,
                       array(select r.file from community.roster_row r
                              where r.brand = p.brand and r.roster = p.roster and r.person_key = p.person_key
                              order by r.number limit :most) as files,
                       array(select r.line from community.roster_row r
                              where r.brand = p.brand and r.roster = p.roster and r.person_key = p.person_key
                              order by r.number limit :most) as lines
                  from community.roster_person p
                 where p.brand = :brand and p.roster = :roster and p.rows > 1 and p.number > :after %s
                 order by p.number limit :limit
                """.formatted(filter.conditions())))
                .after(page)
                .param("most", MOST_PLACES)
                .query((row, _) -> new DoubleMember(
                        row.getInt("number"),
                        row.getString("nickname"),
                        row.getString("wechat"),
                        row.getString("phone"),
                        row.getString("group_name"),
                        Columns.strings(row, "groups"),
                        places(row),
                        row.getBoolean("uncertain")))
                .list();
        return Page.of(rows, page.size(), person -> Integer.toString(person.number()));
    }

    /** Along the same index, up to {@link Matches#LIMIT}. */
    Matches countDoubles(Run run, RosterDoubleFilter filter) {
        return Matches.count(filter.bind(of(run, """
                select count(*) from (
                  select from community.roster_person p
                   where p.brand = :brand and p.roster = :roster and p.rows > 1 %s limit :limit) found
                """.formatted(filter.conditions()))));
    }

    private static List<Place> places(ResultSet row) throws SQLException {
        var files = Columns.strings(row, "files");
        var lines = Columns.longs(row, "lines");
        return IntStream.range(0, files.size())
                .mapToObj(i -> new Place(files.get(i), lines.get(i)))
                .toList();
    }

    private Statement of(Run run, String sql) {
        return db.sql(sql).param("brand", run.brand()).param("roster", run.id());
    }
}
