package linli.identity;

import java.util.Collection;
import java.util.List;
import linli.identity.Agreements.Agreed;
import linli.identity.Agreements.InForce;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** By the primary keys; there are a few versions of two texts. */
@Repository
class AgreementRepository {
    private final Database db;

    AgreementRepository(Database db) {
        this.db = db;
    }

    List<InForce> listInForce(@Nullable PersonId person) {
        return db.sql("""
                select t.kind, max(t.version) as version,
                       max(t.version) filter (where t.weight = 'MATERIAL')
                         > (select coalesce(max(c.version), 0) from identity.agreement c
                             where c.person = :person and c.kind = t.kind) as due
                  from identity.legal_text t group by t.kind order by t.kind desc
                """)
                .param("person", person)
                .query((row, _) -> new InForce(TextVersion.of(row), person != null && row.getBoolean("due")))
                .list();
    }

    /** A version that nobody published is not agreed to. */
    boolean agree(PersonId person, Collection<TextVersion> shown) {
        return db.sql("""
                with shown as (
                  select kind, version
                    from unnest(:kinds::text[], :versions::int[]) as s (kind, version)
                    join identity.legal_text using (kind, version)
                ), kept as (
                  insert into identity.agreement (person, kind, version) select distinct :person, kind, version from shown
                  on conflict do nothing
                )
                select not exists (
                  select from identity.legal_text t group by t.kind
                  having max(t.version) filter (where t.weight = 'MATERIAL') > greatest(
                    (select coalesce(max(c.version), 0) from identity.agreement c where c.person = :person and c.kind = t.kind),
                    (select coalesce(max(s.version), 0) from shown s where s.kind = t.kind)))
                """)
                .param("person", person)
                .rows(shown)
                .enums("kinds", TextVersion::kind)
                .ints("versions", TextVersion::version)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** The last two hundred. */
    List<Agreed> list(PersonId person) {
        return db.sql("""
                select kind, version, agreed_at from identity.agreement where person = :person
                 order by agreed_at desc, kind limit 200
                """)
                .param("person", person)
                .query((row, _) -> new Agreed(TextVersion.of(row), Columns.instant(row, "agreed_at")))
                .list();
    }

    void agreeToAll(Collection<PersonId> persons) {
        db.sql("""
                insert into identity.agreement (person, kind, version)
                select p.person, t.kind, max(t.version)
                  from unnest(:persons::bigint[]) as p (person) cross join identity.legal_text t
                 group by p.person, t.kind
                on conflict do nothing
                """).ids("persons", persons).update();
    }
}
