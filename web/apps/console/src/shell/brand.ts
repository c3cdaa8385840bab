import { type Schema } from '@linli/api'
import { knowWords } from '@linli/i18n'
import { shallowReactive } from 'vue'
import { getBrand, listWords } from './api'
import { inWords } from './scope'

type Brand = Schema<'Brand'>
const known = shallowReactive(new Map<string, Brand>())

/** Asks once for each brand what its pages take for granted; the shell shows none of them before it is known. */
export async function learnBrand(id: string): Promise<Brand> {
  let brand = known.get(id)
  if (!brand) known.set(id, (brand = await getBrand({ brand: id })))
  return brand
}

/** Learns the brand's own words for who reads in English; they stand as they were written until then. */
export async function learnWords(brand: string): Promise<void> {
  knowWords([])
  knowWords((await listWords({ brand })).items)
}

/** The currency in which the brand sells, of a page of the brand. */
export const currencyOf = (id: string): Brand['currency'] => known.get(id)!.currency

/** The zone by which the brand counts its days, of a page of the brand. */
export const zoneOf = (id: string): string | undefined => known.get(id)?.zone

/** What the brand is called in the language on the screen. */
export function brandName(id: string): string {
  const brand = known.get(id)
  return brand ? inWords(brand.name, brand.nameEn) : ''
}
