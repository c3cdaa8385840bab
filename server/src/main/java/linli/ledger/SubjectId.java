package linli.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** What entries, and payments, are about, such as an order; an escrow keeps money for it. A string in JSON. */
public record SubjectId(long value) implements Id {

    /** Of any kind: whatever money is moved for. Only whoever moves it knows of which. */
    public static SubjectId of(Id id) {
        return new SubjectId(id.value());
    }

    @JsonCreator
    public static SubjectId valueOf(String text) {
        return new SubjectId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
