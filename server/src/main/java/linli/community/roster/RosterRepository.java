package linli.community.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import linli.community.CommunityId;
import linli.community.Style;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.work.Turn;
import linli.shared.work.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterRepository {
    private static final int MOST_PLACES = 20;

    private final JdbcClient db;

    RosterRepository(JdbcClient db) {
        this.db = db;
    }

    record Open(BrandId brand, RosterId id) {
        Worklist.Key key() {
            return Worklist.Key.of(brand, id.value());
        }
    }

    record Order(BrandId brand, RosterId id, CommunityId community, RosterReport.Mode mode) {}

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

    void insert(Order order, PersonId by) {
        db.sql("""
                insert into community.roster (brand, id, community, mode, started_by)
                values (:brand, :id, :community, :mode, :by)
                """)
                .param("brand", order.brand().value())
                .param("id", order.id().value())
                .param("community", order.community().value())
                .param("mode", order.mode().name())
                .param("by", by.value())
                .update();
    }

    void stage(BrandId brand, RosterId roster, List<RosterRow> rows) {
        db.sql("""
                insert into community.roster_row (brand, roster, number, file, line, group_name, nickname, wechat, phone,
                                                  joined_at, style)
                select :brand, :roster, w.*
                  from unnest(:numbers::int[], :files::text[], :lines::bigint[], :groups::text[], :nicknames::text[], :wechats::text[], :phones::text[],
                              :joined::text[]::timestamptz[], :styles::text[]) w
                """)
                .param("brand", brand.value())
                .param("roster", roster.value())
                .param("numbers", rows.stream().map(RosterRow::number).toArray(Integer[]::new))
                .param("files", rows.stream().map(RosterRow::file).toArray(String[]::new))
                .param("lines", rows.stream().mapToLong(RosterRow::line).toArray())
                .param("groups", rows.stream().map(RosterRow::group).toArray(String[]::new))
                .param("nicknames", rows.stream().map(RosterRow::nickname).toArray(String[]::new))
                .param("wechats", rows.stream().map(RosterRow::wechat).toArray(String[]::new))
                .param("phones", rows.stream().map(RosterRow::phone).toArray(String[]::new))
                .param(
                        "joined",
                        rows.stream()
                                .map(RosterRow::joinedAt)
                                .map(at -> at == null ? null : at.toString())
                                .toArray(String[]::new))
                .param(
                        "styles",
                        rows.stream()
                                .map(RosterRow::style)
                                .map(style -> style == null ? null : style.name())
                                .toArray(String[]::new))
                .update();
    }

    void refuse(BrandId brand, RosterId roster, List<RosterLine> lines) {
        db.sql("""
                insert into community.roster_line (brand, roster, number, file, line, reason, value)
                select :brand, :roster, w.*
                  from unnest(:numbers::int[], :files::text[], :lines::bigint[], :reasons::text[], :values::text[]) w
                """)
                .param("brand", brand.value())
                .param("roster", roster.value())
                .param("numbers", lines.stream().map(RosterLine::number).toArray(Integer[]::new))
                .param("files", lines.stream().map(RosterLine::file).toArray(String[]::new))
                .param("lines", lines.stream().mapToLong(RosterLine::line).toArray())
                .param(
                        "reasons",
                        lines.stream().map(line -> line.reason().name()).toArray(String[]::new))
                .param("values", lines.stream().map(RosterLine::value).toArray(String[]::new))
                .update();
    }

    void staged(BrandId brand, RosterId roster, int files, int rows, int refused) {
        db.sql("""
                update community.roster set files = :files, rows = :rows, rows_refused = :refused
                 where brand = :brand and id = :id
                """)
                .param("brand", brand.value())
                .param("id", roster.value())
                .param("files", files)
                .param("rows", rows)
                .param("refused", refused)
                .update();
    }

    /** Takes the import over, unless it has ended or somebody works on it. */
    Optional<Order> claim(BrandId brand, RosterId roster, long runner) {
        return db.sql("""
                update community.roster set runner = :runner, alive_at = shared.now()
                 where brand = :brand and id = :id and state <> 'FINISHED'
                   and (runner is null or alive_at < shared.now() - interval '1 minute')
                returning community, mode
                """)
                .param("brand", brand.value())
                .param("id", roster.value())
                .param("runner", runner)
                .query((row, _) -> new Order(
                        brand,
                        roster,
                        new CommunityId(row.getLong("community")),
                        RosterReport.Mode.valueOf(row.getString("mode"))))
                .optional();
    }

    /** Locks the import for its runner; empty if somebody else took it over. Answers how many people are done. */
    Optional<Integer> hold(BrandId brand, RosterId roster, long runner) {
        return db.sql("""
                update community.roster set alive_at = shared.now()
                 where brand = :brand and id = :id and runner = :runner and state <> 'FINISHED'
                returning people_done
                """)
                .param("brand", brand.value())
                .param("id", roster.value())
                .param("runner", runner)
                .query((row, _) -> row.getInt("people_done"))
                .optional();
    }

    /** Imports that wait or whose runner is gone, by roster_open_idx. */
    List<Open> abandoned(Turn turn) {
        return turn.of(db.sql("""
                        select brand, id from community.roster
                         where state <> 'FINISHED' and alive_at < shared.now() - interval '1 minute'
                           and shared.has_turn(:work, :again, brand, id)
                         order by alive_at limit :limit
                        """))
                .query((row, _) -> new Open(new BrandId(row.getLong("brand")), new RosterId(row.getLong("id"))))
                .list();
    }

    /**
     * Finds out who the rows are about: by phone; else by WeChat id, which may lead to a row that has a phone too; else
     * by the very nickname, which is uncertain. Each keeps the seat that was taken first. Does nothing the second time.
     * Rows find each other by roster_row_wechat_idx; the planner knows nothing of rows this new, so joins are avoided.
     */
    void identify(BrandId brand, RosterId roster) {
        var keyed = db.sql("""
                update community.roster_row r
                   set person_key = coalesce(
                         'p:' || r.phone,
                         'p:' || (select w.phone from community.roster_row w
                                   where w.brand = r.brand and w.roster = r.roster and w.wechat = r.wechat
                                     and w.phone is not null
                                   order by w.number limit 1),
                         'w:' || r.wechat, 'n:' || r.nickname)
                 where r.brand = :brand and r.roster = :roster and r.person_key is null
                """)
                .param("brand", brand.value())
                .param("roster", roster.value())
                .update();
        if (keyed == 0) {
            return;
        }
        db.sql("""
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
                """)
                .param("brand", brand.value())
                .param("roster", roster.value())
                .update();
        db.sql("""
                update community.roster r
                   set state = 'RUNNING', people = p.people, uncertain = p.uncertain,
                       named_again = p.named_again, in_several_groups = p.doubles
                  from (select count(*) as people, count(*) filter (where uncertain) as uncertain,
                               count(*) filter (where rows > 1) as named_again,
                               count(*) filter (where groups > 1) as doubles
                          from community.roster_person where brand = :brand and roster = :roster) p
                 where r.brand = :brand and r.id = :roster
                """)
                .param("brand", brand.value())
                .param("roster", roster.value())
                .update();
    }

    List<Named> people(BrandId brand, RosterId roster, int after, int limit) {
        return db.sql("""
                select number, person_key, nickname, wechat, phone, group_name, joined_at, style
                  from community.roster_person
                 where brand = :brand and roster = :roster and number > :after order by number limit :limit
                """)
                .param("brand", brand.value())
                .param("roster", roster.value())
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

    /** Whom earlier imports into the community knew by these keys. */
    Map<String, PersonId> known(BrandId brand, CommunityId community, Collection<String> keys) {
        var known = new HashMap<String, PersonId>();
        db.sql("""
                select key, person from community.roster_known
                 where brand = :brand and community = :community and key = any (:keys)
                """)
                .param("brand", brand.value())
                .param("community", community.value())
                .param("keys", keys.toArray(String[]::new))
                .query((row, _) -> known.put(row.getString("key"), new PersonId(row.getLong("person"))))
                .list();
        return known;
    }

    void remember(BrandId brand, CommunityId community, Map<String, PersonId> known) {
        var keys = List.copyOf(known.keySet());
        db.sql("""
                insert into community.roster_known (brand, community, key, person)
                select :brand, :community, w.* from unnest(:keys::text[], :persons::bigint[]) w on conflict do nothing
                """)
                .param("brand", brand.value())
                .param("community", community.value())
                .param("keys", keys.toArray(String[]::new))
                .param(
                        "persons",
                        keys.stream()
                                .map(known::get)
                                .map(person -> person == null ? null : person.value())
                                .toArray(Long[]::new))
                .update();
    }

    /** Those of the persons who sit in the community, and those who are banned from it. */
    record Standing(Set<PersonId> seated, Set<PersonId> banned) {}

    Standing standing(BrandId brand, CommunityId community, Collection<PersonId> persons) {
        var ids = persons.stream().mapToLong(PersonId::value).toArray();
        return new Standing(
                persons("community.membership", brand, community, ids),
                persons("community.ban", brand, community, ids));
    }

    private Set<PersonId> persons(String table, BrandId brand, CommunityId community, long[] ids) {
        return new HashSet<>(db.sql("select person from " + table
                        + " where brand = :brand and community = :community and person = any (:ids)")
                .param("brand", brand.value())
                .param("community", community.value())
                .param("ids", ids)
                .query((row, _) -> new PersonId(row.getLong("person")))
                .list());
    }

    void advance(BrandId brand, RosterId roster, int done, int given, int seated, int refused) {
        db.sql("""
                update community.roster
                   set people_done = people_done + :done, seats_given = seats_given + :given,
                       already_seated = already_seated + :seated, people_refused = people_refused + :refused
                 where brand = :brand and id = :id
                """)
                .param("brand", brand.value())
                .param("id", roster.value())
                .param("done", done)
                .param("given", given)
                .param("seated", seated)
                .param("refused", refused)
                .update();
    }

    /** Ends the import and lets go of the rows that its report does not show. */
    void finish(BrandId brand, RosterId roster) {
        db.sql("""
                update community.roster set state = 'FINISHED', finished_at = shared.now()
                 where brand = :brand and id = :roster
                """)
                .param("brand", brand.value())
                .param("roster", roster.value())
                .update();
        db.sql("""
                delete from community.roster_row r
                 where r.brand = :brand and r.roster = :roster
                   and r.person_key not in (select p.person_key from community.roster_person p
                                             where p.brand = :brand and p.roster = :roster and p.rows > 1)
                """)
                .param("brand", brand.value())
                .param("roster", roster.value())
                .update();
        db.sql("delete from community.roster_person where brand = :brand and roster = :roster and rows = 1")
                .param("brand", brand.value())
                .param("roster", roster.value())
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
                """).param("person", person.value()).param("phone", phone).update();
    }

    Optional<RosterReport> find(BrandId brand, CommunityId community, RosterId roster) {
        return db.sql("select * from community.roster where brand = :brand and id = :id and community = :community")
                .param("brand", brand.value())
                .param("community", community.value())
                .param("id", roster.value())
                .query(RosterRepository::report)
                .optional();
    }

    /** The newest first, by roster_community_idx. */
    Page<RosterReport> list(BrandId brand, CommunityId community, PageRequest page) {
        var rows = db.sql("""
                select * from community.roster
                 where brand = :brand and community = :community and id < :before order by id desc limit :limit
                """)
                .param("brand", brand.value())
                .param("community", community.value())
                .param("before", page.beforeId())
                .param("limit", page.size() + 1)
                .query(RosterRepository::report)
                .list();
        return Page.of(rows, page.size(), report -> report.id().toString());
    }

    Page<RosterLine> lines(BrandId brand, RosterId roster, PageRequest page) {
        var rows = db.sql("""
                select number, file, line, reason, value from community.roster_line
                 where brand = :brand and roster = :roster and number > :after order by number limit :limit
                """)
                .param("brand", brand.value())
                .param("roster", roster.value())
                .param("after", page.afterId())
                .param("limit", page.size() + 1)
                .query((row, _) -> new RosterLine(
                        row.getInt("number"),
                        row.getString("file"),
                        row.getLong("line"),
                        RosterLine.Reason.valueOf(row.getString("reason")),
                        row.getString("value")))
                .list();
        return Page.of(rows, page.size(), line -> Integer.toString(line.number()));
    }

    /** By roster_person_double_idx, then the rows of each by roster_row_key_idx, of which at most twenty are told. */
    Page<DoubleMember> doubles(BrandId brand, RosterId roster, PageRequest page) {
        var rows = db.sql("""
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
                 where p.brand = :brand and p.roster = :roster and p.rows > 1 and p.number > :after
                 order by p.number limit :limit
                """)
                .param("brand", brand.value())
                .param("roster", roster.value())
                .param("after", page.afterId())
                .param("limit", page.size() + 1)
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

    private static List<Place> places(ResultSet row) throws SQLException {
        var files = Columns.strings(row, "files");
        var lines = Columns.longs(row, "lines");
        return IntStream.range(0, files.size())
                .mapToObj(i -> new Place(files.get(i), lines.get(i)))
                .toList();
    }

    private static RosterReport report(ResultSet row, int index) throws SQLException {
        return new RosterReport(
                new RosterId(row.getLong("id")),
                RosterReport.Mode.valueOf(row.getString("mode")),
                RosterReport.State.valueOf(row.getString("state")),
                row.getInt("files"),
                row.getInt("rows"),
                row.getInt("rows_refused"),
                row.getInt("people"),
                row.getInt("uncertain"),
                row.getInt("named_again"),
                row.getInt("in_several_groups"),
                row.getInt("people_done"),
                row.getInt("seats_given"),
                row.getInt("already_seated"),
                row.getInt("people_refused"),
                Columns.instant(row, "created_at"),
                Columns.findInstant(row, "finished_at"));
    }
}
