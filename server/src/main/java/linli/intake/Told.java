package linli.intake;

import java.util.List;

/** What was told by one code: how often, and its first lines. */
public record Told(String code, long count, List<ToldLine> first) {}
