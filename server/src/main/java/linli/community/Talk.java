package linli.community;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.PersonId;

/** Speaks in groups for people who sit in them. */
public interface Talk {

    /** @param key the same for a repeated line, which says nothing new */
    record Line(GroupId group, PersonId author, String key, String body) {}

    /** Says the lines by a fixed number of statements; lines of people who do not sit in the group are left out. */
    void say(BrandId brand, List<Line> lines);
}
