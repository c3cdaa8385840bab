package linli.activity;

import linli.shared.Id;

/** Something in the stream. */
public record HappenedId(long value) implements Id {}
