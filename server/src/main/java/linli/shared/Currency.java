package linli.shared;

/** The currencies that prices and ledger accounts may be in; all have two minor digits. */
public enum Currency {
    CNY,
    USD
}
