/** What a brand's HQ does with campaigns. */
@NullMarked
package linli.campaign.office;

import org.jspecify.annotations.NullMarked;
