package linli.ledger;

import java.util.regex.Pattern;
import linli.identity.Destination;
import linli.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * An account that money shall be paid out to, in its one canonical form.
 *
 * @param account a card's number, a phone number or an e-mail address at Alipay, a name or a phone number at WeChat
 * @param bank of a card, and of nothing else
 * @param holder whose account it is
 */
public record NewPayee(
        PayeeKind kind, String account, @Nullable String bank, String holder) {
    private static final Pattern WECHAT = Pattern.compile("[A-Za-z][-_A-Za-z0-9]{5,19}");

    /** @throws DomainException that names the field which is wrong */
    public NewPayee {
        if (kind == PayeeKind.BANK_CARD == (bank == null || bank.isBlank())) {
            throw DomainException.of(
                    "bank", kind == PayeeKind.BANK_CARD ? LedgerError.PAYEE_BANK_MISSING : LedgerError.PAYEE_NO_CARD);
        }
        account = switch (kind) {
            case BANK_CARD ->
                CardNumber.parse(account)
                        .orElseThrow(() -> DomainException.of("account", LedgerError.CARD_NUMBER_WRONG))
                        .digits();
            case ALIPAY -> Destination.parse("account", account).value();
            case WECHAT ->
                WECHAT.matcher(account).matches()
                        ? account
                        : Destination.parse("account", account).value();
        };
    }

    /** Enough of the account for its owner to know it again. */
    public String accountHint() {
        return switch (kind) {
            case BANK_CARD -> new CardNumber(account).masked();
            case WECHAT, ALIPAY ->
                WECHAT.matcher(account).matches()
                        ? account.charAt(0) + "***" + account.substring(account.length() - 2)
                        : Destination.parse(account).masked();
        };
    }

    /** The holder's name but for its first character. */
    public String holderHint() {
        return holder.substring(0, holder.offsetByCodePoints(0, 1)) + "**";
    }

    @Override
    public String toString() {
        return kind + " " + accountHint();
    }
}
