package linli.shared;

import java.time.Duration;

/**
 * Work that is done again and again: each run does what is due by {@code shared.now()}, a bounded amount at a time, and
 * may be repeated. A module declares it as a bean; one node at a time runs it.
 *
 * @param name unique, such as {@code campaign.expire-teams}
 */
public record Job(String name, Duration every, Runnable work) {}
