package linli.shared.work;

/**
 * By what a work is called in the words of the screens: what a module follows the stream by is {@code follow-<name>} in that
 * module's own words, what is held back from it the same.
 */
record WorkName(String module, String word, boolean held) {
    private static final String FOLLOWER = "activity.follow-";
    private static final String HELD = ".held";

    static WorkName of(String work) {
        boolean follows = work.startsWith(FOLLOWER);
        boolean held = follows && work.endsWith(HELD);
        var name = work.substring(follows ? FOLLOWER.length() : 0, work.length() - (held ? HELD.length() : 0));
        var parts = name.split("\\.", 2);
        return new WorkName(parts[0], (follows ? "follow-" : "") + parts[parts.length - 1], held);
    }
}
