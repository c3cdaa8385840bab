import { knowWords, language } from '@linli/i18n'
import { computed, shallowRef } from 'vue'
import { getStorefront, listWords } from './api'
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

/** The language of a post's text that has no English: members' words stand as they wrote them. */
export function langOf(post: Pick<View<'PostCard'>, 'origin'>, english: string | null | undefined): 'zh' | undefined {
  return post.origin === 'UGC' && !english ? 'zh' : undefined
}

/** Learns the brand's own words for who reads in English; they stand as they were written until then. */
export async function learnWords(brand: string): Promise<void> {
  knowWords([])
  knowWords((await listWords({ brand })).items)
}

/** The brand whose pages these are, for views below `/b/:slug`. */
export function useBrand() {
  const brand = currentBrand.value
  if (!brand) throw new Error('This view belongs below /b/:slug')
  return { id: brand.id, slug: brand.slug, currency: brand.currency, to: (path: string) => `/b/${brand.slug}${path}` }
}
