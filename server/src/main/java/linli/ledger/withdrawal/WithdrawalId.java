package linli.ledger.withdrawal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import linli.shared.Id;
import linli.shared.Ids;

/** A request to pay out of a wallet. A string in JSON. */
record WithdrawalId(long value) implements Id {

    @JsonCreator
    public static WithdrawalId valueOf(String text) {
        return new WithdrawalId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
