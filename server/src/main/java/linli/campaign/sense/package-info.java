/** Whether a planned campaign makes sense, judged before it is opened. */
@NullMarked
package linli.campaign.sense;

import org.jspecify.annotations.NullMarked;
