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

    @Override
    public List<Verb> verbs() {
        return List.of(TOUCH, SHARE);
    }
}
