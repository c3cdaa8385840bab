/**
 * Pictures of the demonstration brand, drawn in code: paper-cut still lifes, street scenes and avatars from one palette.
 * Promises that a motif and a seed always give the same picture; needs no font, file, screen or network.
 */
@NullMarked
package linli.art;

import org.jspecify.annotations.NullMarked;
