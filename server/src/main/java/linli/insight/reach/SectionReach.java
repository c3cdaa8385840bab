package linli.insight.reach;

/**
 * How far a post's section came.
 *
 * @param seen people who got to where it starts: for the head whoever opened or read anything, for the others whoever
 *     read the section before it, itself or a later one
 * @param read people who read it
 * @param acted people who liked, commented, shared, joined, bought or took part in a team from the post, counted at the
 *     furthest section they read; at the head if they only opened it
 */
public record SectionReach(Section section, long seen, long read, long acted) {
    public enum Section {
        HEAD,
        WAIST,
        LEGS
    }
}
