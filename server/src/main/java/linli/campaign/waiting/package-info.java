/** Who waits for a seat that is given back, and to whom one is offered. */
@NullMarked
package linli.campaign.waiting;

import org.jspecify.annotations.NullMarked;
