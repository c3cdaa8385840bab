package linli.ledger.payee;

import linli.shared.leaving.Belongings;
import linli.shared.leaving.Departure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases where somebody had money paid out to; what is being paid out keeps them, and so its payee. */
@Component
@Order(40)
class PayeesOfLeaver implements Belongings {
    private final PayeeRepository payees;

    PayeesOfLeaver(PayeeRepository payees) {
        this.payees = payees;
    }

    @Override
    public void end(Departure departure) {
        payees.erase(departure.person());
    }
}
