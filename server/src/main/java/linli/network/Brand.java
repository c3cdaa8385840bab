package linli.network;

import linli.shared.BrandId;

/** A brand; {@code slug} stands in addresses. */
public record Brand(BrandId id, String slug, String name, String nameEn) {}
