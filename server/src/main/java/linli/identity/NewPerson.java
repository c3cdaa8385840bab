package linli.identity;

import org.jspecify.annotations.Nullable;

/** Somebody to register; who has the phone number already is that person. */
public record NewPerson(String name, @Nullable String phone) {}
