package linli.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.listing.Matches;
import linli.shared.listing.Sought;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LineRepository {
    private final Database db;
    private final JsonMapper json;

    LineRepository(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Adds lines to the report; beyond the largest report one line says that there is more. */
    void tell(ImportKind kind, Run run, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        of(run, """
                insert into intake.line (brand, run, number, file, line, subject, code, arguments)
                select r.brand, r.id, r.lines + l.ordinality, m.file, m.line, m.subject, m.code, m.arguments
                  from intake.run r
                  cross join rows from (jsonb_to_recordset(:lines::jsonb)
                                          as (file text, line bigint, subject text, code text, arguments text[]))
                        with ordinality as l
                  cross join lateral (select l.file, l.line, l.subject, l.code, l.arguments
                                       where r.lines + l.ordinality < :most
                                      union all
                                      select '', 0, '', :more, array[:most::text]
                                       where r.lines + l.ordinality = :most) m
                 where r.brand = :brand and r.id = :run
                """)
                .param("most", kind.mostLines())
                .param("more", ImportKind.MORE)
                .param("lines", json.writeValueAsString(lines))
                .update();
        of(run, "update intake.run set lines = least(lines + :count, :most) where brand = :brand and id = :run")
                .param("count", lines.size())
                .param("most", kind.mostLines())
                .update();
    }

    /** By primary key, or by line_code_idx if only one code is asked for; words are looked for along it. */
    Page<ToldLine> list(Run run, LineFilter filter, PageRequest page) {
        var sql = "select number, file, line, subject, code, arguments from intake.line where " + found(filter)
                + " and number > :after order by number limit :limit";
        var rows =
                bound(run, sql, filter).after(page).query(LineRepository::line).list();
        return Page.of(rows, page.size(), line -> Long.toString(line.number()));
    }

    /** Along the same indexes, up to {@link Matches#LIMIT}. */
    Matches count(Run run, LineFilter filter) {
        var sql = "select count(*) from (select from intake.line where " + found(filter) + " limit :limit) found";
        return Matches.count(bound(run, sql, filter));
    }

    private static String found(LineFilter filter) {
        return "brand = :brand and run = :run" + filter.conditions();
    }

    private Statement bound(Run run, String sql, LineFilter filter) {
        return Sought.bind(of(run, sql), filter.q()).param("code", filter.code());
    }

    /** By one scan of the report's lines. */
    List<Told> told(Run run, int examples) {
        var told = new LinkedHashMap<String, Told>();
        of(run, """
                select number, file, line, subject, code, arguments, told from (
                  select number, file, line, subject, code, arguments, count(*) over (partition by code) as told,
                         row_number() over (partition by code order by number) as turn
                    from intake.line where brand = :brand and run = :run) l
                 where turn <= :examples order by number
                """).param("examples", examples).query(row -> {
            var line = line(row, 0);
            var code = row.getString("code");
            var count = row.getLong("told");
            told.computeIfAbsent(code, _ -> new Told(code, count, new ArrayList<>()))
                    .first()
                    .add(line);
        });
        return List.copyOf(told.values());
    }

    private static ToldLine line(ResultSet row, int index) throws SQLException {
        return new ToldLine(
                row.getLong("number"),
                new Line(
                        row.getString("file"),
                        row.getLong("line"),
                        row.getString("subject"),
                        row.getString("code"),
                        Columns.strings(row, "arguments")));
    }

    private Statement of(Run run, String sql) {
        return db.sql(sql).param("brand", run.brand()).param("run", run.id());
    }
}
