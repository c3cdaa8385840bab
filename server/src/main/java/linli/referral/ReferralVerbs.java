package linli.referral;

import java.util.List;
import linli.activity.Verb;
import linli.activity.Verbs;
import org.springframework.stereotype.Component;

@Component
public class ReferralVerbs implements Verbs {
    /** Came by a share or a touchpoint. */
    public static final Verb TOUCH = new Verb("TOUCH", Verb.Reach.TOUCHED);

    public static final Verb SHARE = new Verb("SHARE", Verb.Reach.SPREAD);

    /** What an order had promised to those who helped is theirs; the value is how much that is. */
    public static final Verb COMMISSION_PAY = new Verb("COMMISSION_PAY");
    /** A refund took so much from what the order had promised. */
    public static final Verb COMMISSION_REVERSE = new Verb("COMMISSION_REVERSE");

    @Override
    public List<Verb> verbs() {
        return List.of(TOUCH, SHARE, COMMISSION_PAY, COMMISSION_REVERSE);
    }
}
