/** What a text is, whoever sent it: one normalisation for every request, file and link. */
@NullMarked
package linli.shared.text;

import org.jspecify.annotations.NullMarked;
