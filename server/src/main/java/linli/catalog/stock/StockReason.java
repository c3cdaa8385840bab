package linli.catalog.stock;

import java.util.EnumSet;
import java.util.Set;

/** Why a store has more or less of a variant than before; what was bought is told by the orders. */
enum StockReason {
    OPENING,
    COUNTED,
    RECEIVED,
    RETURNED,
    DAMAGED,
    TRANSFERRED,
    IMPORTED;

    /** Those that a person may give for more or less. */
    static final Set<StockReason> OF_CHANGES = EnumSet.of(RECEIVED, RETURNED, DAMAGED, TRANSFERRED);
}
