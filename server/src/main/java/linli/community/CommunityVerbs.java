package linli.community;

import java.util.List;
import linli.activity.Verb;
import linli.activity.Verbs;
import org.springframework.stereotype.Component;

@Component
public class CommunityVerbs implements Verbs {
    public static final Verb JOIN = new Verb("JOIN", Verb.Reach.BROUGHT);
    public static final Verb LEAVE = new Verb("LEAVE");
    /** A message in a group. */
    public static final Verb TALK = new Verb("TALK");

    @Override
    public List<Verb> verbs() {
        return List.of(JOIN, LEAVE, TALK);
    }
}
