package linli.content.reaction;

import linli.content.PostId;
import linli.shared.BrandId;
import linli.shared.PersonId;

/** A person's like or bookmark of a post. */
record Mark(BrandId brand, PostId post, PersonId person) {}
