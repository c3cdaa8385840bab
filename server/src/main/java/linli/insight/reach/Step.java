package linli.insight.reach;

/**
 * The steps of the funnel. Of a period and a scope, a step counts the different people with at least one such event on
 * one of the period's days, by the brand's zone, where a person is {@code coalesce(person, the person whose browser it is,
 * visitor)}. An event is in the scope of its brand and of the store, community, touchpoint and campaign that it names
 * as its place or is done to; a payment is also in that of every community its buyer had joined before. Steps are
 * counted each for itself, so one may have more people than the step before it.
 */
public enum Step {
    /** {@code TOUCH}. */
    TOUCH,
    /** {@code JOIN}. */
    JOIN,
    /** {@code VIEW} or {@code READ_SECTION} of a post. */
    READ,
    /** {@code LIKE}, {@code COMMENT}, {@code TALK} or {@code SHARE}. */
    INTERACT,
    /** {@code PAY}. */
    ORDER,
    /** {@code PAY} of an order that is not the person's first in the scope, on any day. */
    REPEAT,
    /** Somebody else's {@code PAY} whose path has this person's share as its first degree. */
    REFER
}
