/** Where each campaign stands: its counter, its state and its terms. Whoever changes any of it locks the counter first. */
@NullMarked
package linli.campaign.counter;

import org.jspecify.annotations.NullMarked;
