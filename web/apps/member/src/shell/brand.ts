import { language } from '@linli/i18n'
import { computed, shallowRef } from 'vue'
import { getStorefront } from './api'
import type { View } from './types'

/** The brand on the screen; `BrandFrame` shows nothing below it before it is known. */
export const currentBrand = shallowRef<View<'Brand'>>()

/** The text in the language on the screen; Chinese where there is no English. */
export function worded(zh: string, en: string | null | undefined): string {
  return language.value === 'en' && en ? en : zh
}

export const brandName = computed(() =>
  currentBrand.value ? worded(currentBrand.value.name, currentBrand.value.nameEn) : '',
)

/** Learns which brand has this address; asks once for each. */
export async function enterBrand(slug: string): Promise<void> {
  if (currentBrand.value?.slug === slug) return
  currentBrand.value = await getStorefront({ slug })
}

/** The brand whose pages these are, for views below `/b/:slug`. */
export function useBrand() {
  const brand = currentBrand.value
  if (!brand) throw new Error('This view belongs below /b/:slug')
  return { id: brand.id, slug: brand.slug, currency: brand.currency, to: (path: string) => `/b/${brand.slug}${path}` }
}
