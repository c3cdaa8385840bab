/**
 * The written material of the demonstration: brand, stores, people, communities, posts, talk, campaigns and reviews.
 * Promises that every reference within it resolves; knows nothing of the modules that play it.
 */
@NullMarked
package linli.demo.story;

import org.jspecify.annotations.NullMarked;
