package linli.shared.work;

/** What a job does in a run. */
public sealed interface Work permits Work.Task, Worklist {
    /** Unique among all works, such as {@code campaign.expire-teams}; what is parked of it stands under this name. */
    String name();

    record Task(String name, Runnable run) implements Work {}
}
