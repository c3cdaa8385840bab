package linli.community.series;

import linli.community.GroupId;
import org.jspecify.annotations.Nullable;

/** A seat that somebody is to have, in the named group if one is named and has a seat left. */
public record Wanted(Series series, @Nullable GroupId group) {}
