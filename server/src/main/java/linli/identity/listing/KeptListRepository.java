package linli.identity.listing;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** By the primary keys, which begin with the person's own. */
@Repository
class KeptListRepository {
    private final Database db;

    KeptListRepository(Database db) {
        this.db = db;
    }

    KeptList find(BrandId brand, PersonId person, ListName list) {
        var layout = db.sql("""
                select columns, hidden from identity.list_layout
                 where brand = :brand and person = :person and list = :list
                """)
                .param("brand", brand)
                .param("person", person)
                .param("list", list.text())
                .query((row, _) ->
                        new KeptList(Columns.strings(row, "columns"), Columns.strings(row, "hidden"), List.of()))
                .optional()
                .orElse(KeptList.USUAL);
        var views = db.sql("""
                select id, name, address from identity.list_view
                 where brand = :brand and person = :person and list = :list order by slot limit 20
                """)
                .param("brand", brand)
                .param("person", person)
                .param("list", list.text())
                .query((row, _) -> new KeptList.ListView(
                        new ListViewId(row.getLong("id")), row.getString("name"), row.getString("address")))
                .list();
        return new KeptList(layout.columns(), layout.hidden(), views);
    }

    void arrange(BrandId brand, PersonId person, ListName list, List<String> columns, List<String> hidden) {
        db.sql("""
                insert into identity.list_layout (brand, person, list, columns, hidden)
                values (:brand, :person, :list, :columns, :hidden)
                on conflict (brand, person, list) do update set columns = excluded.columns, hidden = excluded.hidden
                """)
                .param("brand", brand)
                .param("person", person)
                .param("list", list.text())
                .texts("columns", columns)
                .texts("hidden", hidden)
                .update();
    }

    void disarrange(BrandId brand, PersonId person, ListName list) {
        db.sql("delete from identity.list_layout where brand = :brand and person = :person and list = :list")
                .param("brand", brand)
                .param("person", person)
                .param("list", list.text())
                .update();
    }

    /** Lets nothing else take a slot of the person's until the transaction ends. */
    void lock(PersonId person) {
        db.sql("select pg_advisory_xact_lock(hashtext('identity.list_view'), hashint8(:person))")
                .param("person", person)
                .query(_ -> {});
    }

    /** Takes the first free slot; false if there is none. The person's are locked. */
    boolean insert(BrandId brand, PersonId person, ListName list, KeptList.ListView view) {
        return db.sql("""
                insert into identity.list_view (brand, person, list, slot, id, name, address)
                select :brand, :person, :list, min(s.slot), :id, :name, :address
                  from generate_series(1, 20) s (slot)
                 where not exists (select from identity.list_view v
                                    where v.brand = :brand and v.person = :person and v.list = :list and v.slot = s.slot)
                having min(s.slot) is not null
                """)
                        .param("brand", brand)
                        .param("person", person)
                        .param("list", list.text())
                        .param("id", view.id())
                        .param("name", view.name())
                        .param("address", view.address())
                        .update()
                == 1;
    }

    boolean rename(BrandId brand, PersonId person, ListName list, ListViewId view, String name) {
        return db.sql("""
                update identity.list_view set name = :name
                 where brand = :brand and person = :person and list = :list and id = :id
                """)
                        .param("brand", brand)
                        .param("person", person)
                        .param("list", list.text())
                        .param("id", view)
                        .param("name", name)
                        .update()
                == 1;
    }

    boolean delete(BrandId brand, PersonId person, ListName list, ListViewId view) {
        return db.sql("""
                delete from identity.list_view where brand = :brand and person = :person and list = :list and id = :id
                """)
                        .param("brand", brand)
                        .param("person", person)
                        .param("list", list.text())
                        .param("id", view)
                        .update()
                == 1;
    }
}
