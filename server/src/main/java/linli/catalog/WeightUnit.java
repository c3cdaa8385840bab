package linli.catalog;

import java.math.BigDecimal;

/** The unit in which a weight is shown; it is kept in grams. */
public enum WeightUnit {
    G("1"),
    KG("1000"),
    LB("453.59237"),
    OZ("28.349523125");

    private final BigDecimal grams;

    WeightUnit(String grams) {
        this.grams = new BigDecimal(grams);
    }

    public BigDecimal grams() {
        return grams;
    }
}
