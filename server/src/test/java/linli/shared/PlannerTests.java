package linli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import linli.testing.LinliTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class PlannerTests {
    @Autowired
    JdbcClient db;

    @Test
    void knowsHowManyBrandsShareATableBeforeItHasSeenARow() {
        assertThat(db.sql("""
                        select c.oid::regclass::text
                          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'brand'
                         where c.relkind in ('r', 'p') and c.relpersistence <> 't' and c.relnamespace <> 'pg_catalog'::regnamespace
                           and not exists (select from pg_stats s
                                            where s.schemaname = c.relnamespace::regnamespace::text
                                              and s.tablename = c.relname and s.attname = 'brand')
                        """).query(String.class).list()).isEmpty();
    }
}
