package linli.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import linli.shared.DomainException;
import org.junit.jupiter.api.Test;

/** What is a bank card's number, and what is any other account. */
class CardNumberTests {
    private static final String NUMBER = "6222020012345678903";

    @Test
    void readsANumberAsPeopleTypeItAndShowsItsTailOnly() {
        for (var typed : List.of(NUMBER, "6222 0200 1234 5678 903", "6222-0200-1234-5678-903", "4111111111111111")) {
            assertThat(CardNumber.parse(typed)).as(typed).isPresent();
        }
        assertThat(CardNumber.parse(NUMBER).orElseThrow().masked()).isEqualTo("**** 8903");
    }

    @Test
    void noticesEveryWrongDigitAndAlmostEveryTwoThatChangedPlaces() {
        for (int i = 0; i < NUMBER.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = NUMBER.substring(0, i) + digit + NUMBER.substring(i + 1);
                assertThat(CardNumber.parse(changed).isPresent()).as(changed).isEqualTo(changed.equals(NUMBER));
            }
        }
        for (int i = 0; i + 1 < NUMBER.length(); i++) {
            var swapped = NUMBER.substring(0, i) + NUMBER.charAt(i + 1) + NUMBER.charAt(i) + NUMBER.substring(i + 2);
            boolean alike = swapped.equals(NUMBER) || swapped.startsWith("09", i) || swapped.startsWith("90", i);
            assertThat(CardNumber.parse(swapped).isPresent()).as(swapped).isEqualTo(alike);
        }
    }

    @Test
    void takesNothingElseForANumber() {
        for (var typed : List.of(
                "", "0", "00000000000000", "41111111111", "41111111111111111110", "6222x", "４１１１１１１１１１１１１１１１")) {
            assertThat(CardNumber.parse(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void wantsABankOfACardAndOfNothingElse() {
        assertThatThrownBy(() -> new NewPayee(PayeeKind.BANK_CARD, NUMBER, null, "周小梅"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(LedgerError.PAYEE_BANK_MISSING));
        assertThatThrownBy(() -> new NewPayee(PayeeKind.ALIPAY, "mei@shop.example", "工商银行", "周小梅"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(LedgerError.PAYEE_NO_CARD));
    }

    @Test
    void hintsAtAnAccountWithoutTellingIt() {
        assertThat(new NewPayee(PayeeKind.ALIPAY, "13800001234", null, "周小梅").toString())
                .isEqualTo("ALIPAY +86****1234");
        assertThat(new NewPayee(PayeeKind.WECHAT, "neighbour_9", null, "周小梅").accountHint())
                .isEqualTo("n***_9");
        assertThat(new NewPayee(PayeeKind.WECHAT, "neighbour_9", null, "𠮷田").holderHint())
                .isEqualTo("𠮷**");
        assertThatThrownBy(() -> new NewPayee(PayeeKind.WECHAT, "梅", null, "周小梅"))
                .isInstanceOf(DomainException.class);
    }
}
