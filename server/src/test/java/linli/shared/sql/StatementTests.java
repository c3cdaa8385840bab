package linli.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Id;
import linli.shared.PersonId;
import linli.testing.LinliTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LinliTest
class StatementTests {
    private static final Instant TO_THE_MICROSECOND = Instant.parse("2026-03-01T08:30:00.123456Z");

    @Autowired
    Database db;

    private record Entry(
            BrandId brand,
            @Nullable PersonId person,
            long amount,
            int turn,
            boolean settled,
            @Nullable String note,
            @Nullable Currency currency,
            @Nullable Instant at,
            @Nullable Long share) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry(new BrandId(1), new PersonId(2), 3, 4, true, "五", Currency.CNY, TO_THE_MICROSECOND, 6L),
            new Entry(new BrandId(Long.MAX_VALUE), null, -1, 0, false, null, null, null, null));

    @Test
    void givesRowsAColumnAtATime() {
        var back = db.sql("""
                select * from unnest(:brands::bigint[], :persons::bigint[], :amounts::bigint[], :turns::int[],
                                     :settled::boolean[], :notes::text[], :currencies::text[],
                                     :times::text[]::timestamptz[], :shares::bigint[])
                  w (brand, person, amount, turn, settled, note, currency, at, share)
                 where turn < :most
                """)
                .param("most", 5)
                .rows(ENTRIES)
                .ids("brands", Entry::brand)
                .ids("persons", Entry::person)
                .longs("amounts", Entry::amount)
                .ints("turns", Entry::turn)
                .flags("settled", Entry::settled)
                .texts("notes", Entry::note)
                .enums("currencies", Entry::currency)
                .instants("times", Entry::at)
                .maybeLongs("shares", Entry::share)
                .query((row, _) -> {
                    var currency = row.getString("currency");
                    return new Entry(
                            new BrandId(row.getLong("brand")),
                            Columns.find(row, "person", PersonId::new),
                            row.getLong("amount"),
                            row.getInt("turn"),
                            row.getBoolean("settled"),
                            row.getString("note"),
                            currency == null ? null : Currency.valueOf(currency),
                            Columns.findInstant(row, "at"),
                            Columns.findLong(row, "share"));
                })
                .list();
        assertThat(back).isEqualTo(ENTRIES);
    }

    @Test
    void givesNoRowsAsEmptyColumns() {
        assertThat(db.sql("select count(*) from unnest(:persons::bigint[], :notes::text[])")
                        .rows(List.<Entry>of())
                        .ids("persons", Entry::person)
                        .texts("notes", Entry::note)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void givesEveryParameterAsWhatItIs() {
        var answer = db.sql("""
                select concat_ws(' ', :brand::bigint, :amount::bigint, :turn::int, :settled::boolean, :note::text,
                                 :currency::text, :at::timestamptz at time zone 'UTC', :share::bigint)
                """)
                .param("brand", new BrandId(1))
                .param("amount", 3L)
                .param("turn", 4)
                .param("settled", true)
                .param("note", "五")
                .param("currency", Currency.CNY)
                .param("at", TO_THE_MICROSECOND)
                .param("share", (Id) null)
                .query(String.class)
                .single();
        assertThat(answer).isEqualTo("1 3 4 t 五 CNY 2026-03-01 08:30:00.123456");
    }

    @Test
    void givesWhatAnyIsAskedOf() {
        assertThat(db.sql("""
                        select 2 = any (:persons) and 3 = any (:amounts) and 4 = any (:turns) and '五' = any (:notes)
                               and 'CNY' = any (:currencies)
                        """)
                        .ids("persons", Set.of(new PersonId(2), new PersonId(9)))
                        .longs("amounts", List.of(3L))
                        .ints("turns", List.of(4))
                        .texts("notes", List.of("五"))
                        .enums("currencies", Set.of(Currency.CNY))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
