package linli.ordering;

import java.util.List;
import linli.activity.Verb;
import linli.activity.Verbs;
import org.springframework.stereotype.Component;

@Component
public class OrderingVerbs implements Verbs {
    public static final Verb ADD_TO_CART = new Verb("ADD_TO_CART");
    public static final Verb ORDER = new Verb("ORDER");
    public static final Verb DEPOSIT = new Verb("DEPOSIT");
    public static final Verb PAY = new Verb("PAY", Verb.Reach.CONVERTED);
    /** The first paid place of a team. */
    public static final Verb TEAM_OPEN = new Verb("TEAM_OPEN");
    /** A further paid place of a team. */
    public static final Verb TEAM_JOIN = new Verb("TEAM_JOIN");

    public static final Verb PICK_UP = new Verb("PICK_UP");
    /** By who had handed it over, or another at the store: it is there again, and is not picked up. */
    public static final Verb UNDO_PICK_UP = new Verb("UNDO_PICK_UP");

    public static final Verb REFUND = new Verb("REFUND");
    /** By its buyer, or by the system if it was not paid in time. */
    public static final Verb CANCEL = new Verb("CANCEL");
    /** Its campaign came about, which it had waited for; the value is what is still to be paid. */
    public static final Verb CONFIRM = new Verb("CONFIRM");
    /** The balance was not paid in time, so that the deposit, which is the value, is the store's. */
    public static final Verb FORFEIT = new Verb("FORFEIT");
    /** It is beyond return, and the money is the store's; the value is what stayed paid. */
    public static final Verb SETTLE = new Verb("SETTLE");

    @Override
    public List<Verb> verbs() {
        return List.of(
                ADD_TO_CART,
                ORDER,
                DEPOSIT,
                PAY,
                TEAM_OPEN,
                TEAM_JOIN,
                PICK_UP,
                UNDO_PICK_UP,
                REFUND,
                CANCEL,
                CONFIRM,
                FORFEIT,
                SETTLE);
    }
}
