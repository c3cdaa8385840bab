package linli.intake;

import java.util.List;

/**
 * Something to tell of a run.
 *
 * @param file empty where there is but one
 * @param line of the file; 0 for all of it
 * @param subject what it is about, by the name that the file gives it; empty if it is nothing in particular
 * @param code what there is to tell, in the kind's own words; a code that is stored never changes
 * @param arguments fill the code's text
 */
public record Line(String file, long line, String subject, String code, List<String> arguments) {}
