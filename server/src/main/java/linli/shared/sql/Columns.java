package linli.shared.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongFunction;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Reads and writes the column types that JDBC leaves awkward. */
public final class Columns {
    private Columns() {}

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static @Nullable Long findLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** What is made of a number, such as an id; null if there is none. */
    public static <T> @Nullable T find(ResultSet row, String column, LongFunction<T> type) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : type.apply(value);
    }

    public static <E extends Enum<E>> @Nullable E find(ResultSet row, String column, Class<E> type)
            throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Reads {@code <name>_minor} and {@code currency}; null if there is no such amount. */
    public static @Nullable Money findMoney(ResultSet row, String name) throws SQLException {
        var minor = findLong(row, name + "_minor");
        return minor == null ? null : new Money(minor, Currency.valueOf(row.getString("currency")));
    }

    /** Reads {@code <name>_minor} and {@code currency}. */
    public static Money money(ResultSet row, String name) throws SQLException {
        return new Money(row.getLong(name + "_minor"), Currency.valueOf(row.getString("currency")));
    }

    /** Reads {@code <name>} and {@code <name>_en}. */
    public static Bilingual bilingual(ResultSet row, String name) throws SQLException {
        return new Bilingual(row.getString(name), row.getString(name + "_en"));
    }

    /** Null where nobody wrote it in Chinese either. */
    public static @Nullable Bilingual findBilingual(ResultSet row, String name) throws SQLException {
        return row.getString(name) == null ? null : bilingual(row, name);
    }

    public static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    public static List<Long> longs(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    /** What is made of each number of an array, such as ids. */
    public static <T> List<T> ids(ResultSet row, String column, LongFunction<T> type) throws SQLException {
        return longs(row, column).stream().map(type::apply).toList();
    }

    /** An instant as a statement parameter. */
    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
