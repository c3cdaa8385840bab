package linli.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A rate in hundredths of a percent, from 0 to 10,000: 250 is 2.5 %. */
public record BasisPoints(@JsonValue int value) {
    static final int WHOLE = 10_000;

    @JsonCreator
    public BasisPoints {
        if (value < 0 || value > WHOLE) {
            throw new IllegalArgumentException("rate out of range: " + value);
        }
    }
}
