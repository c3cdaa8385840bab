package linli.ledger;

import linli.shared.Currency;

/** What an account counts: money in minor units, points in points, hours in minutes. */
public enum Asset {
    CNY,
    USD,
    POINTS,
    HOURS;

    public static Asset of(Currency currency) {
        return switch (currency) {
            case CNY -> CNY;
            case USD -> USD;
        };
    }
}
