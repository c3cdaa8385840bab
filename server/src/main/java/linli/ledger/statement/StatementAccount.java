package linli.ledger.statement;

import linli.ledger.AccountKind;
import linli.shared.Currency;

/** One of an owner's accounts, in one currency. */
record StatementAccount(AccountKind kind, Currency currency) {}
