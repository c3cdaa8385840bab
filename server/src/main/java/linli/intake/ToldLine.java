package linli.intake;

/** A line of a report; the numbers are those of the order in which the lines were told. */
public record ToldLine(long number, Line line) {}
