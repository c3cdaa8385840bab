package linli.community;

/** How many people sit in how many groups of a series. */
public record CommunityCounts(int members, int groups) {}
