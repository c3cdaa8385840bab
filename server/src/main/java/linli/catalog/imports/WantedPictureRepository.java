package linli.catalog.imports;

import java.util.List;
import linli.intake.Run;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Pictures that a file names and that are not here yet. */
@Repository
class WantedPictureRepository {
    private final Database db;
    private final JsonMapper json;

    WantedPictureRepository(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    record WantedPicture(long product, int position, long line, String handle, String source) {}

    /** What became of a wanted picture: the stored picture, or why there is none. */
    record GotPicture(
            long product,
            int position,
            @Nullable Long picture,
            @Nullable String problem) {}

    void insert(Run run, List<WantedPicture> pictures) {
        if (!pictures.isEmpty()) {
            of(run, """
                    insert into catalog.import_picture (brand, import, product, position, line, handle, source)
                    select :brand, :import, r.* from jsonb_to_recordset(:rows::jsonb)
                      as r (product bigint, position int, line bigint, handle text, source text)
                    on conflict do nothing
                    """).param("rows", json.writeValueAsString(pictures)).update();
        }
    }

    /** The next pictures to get, in the file's order, by primary key. */
    List<WantedPicture> next(Run run, int most) {
        return of(run, """
                select product, position, line, handle, source from catalog.import_picture
                 where brand = :brand and import = :import order by product, position limit :most
                """)
                .param("most", most)
                .query((row, _) -> new WantedPicture(
                        row.getLong("product"),
                        row.getInt("position"),
                        row.getLong("line"),
                        row.getString("handle"),
                        row.getString("source")))
                .list();
    }

    /** Shows the pictures, and asks for them no more. */
    void settle(Run run, List<GotPicture> got) {
        var rows = json.writeValueAsString(got);
        of(run, """
                update catalog.image i set picture = coalesce(r.picture, i.picture), problem = r.problem
                  from jsonb_to_recordset(:rows::jsonb) as r (product bigint, position int, picture bigint, problem text)
                 where i.brand = :brand and i.product = r.product and i.position = r.position
                   and (i.picture, i.problem) is distinct from (coalesce(r.picture, i.picture), r.problem)
                """).param("rows", rows).update();
        of(run, """
                delete from catalog.import_picture p
                 using jsonb_to_recordset(:rows::jsonb) as r (product bigint, position int)
                 where p.brand = :brand and p.import = :import and p.product = r.product and p.position = r.position
                """).param("rows", rows).update();
    }

    private Statement of(Run run, String sql) {
        return db.sql(sql).param("brand", run.brand()).param("import", run.id());
    }
}
