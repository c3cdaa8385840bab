import { shallowRef } from 'vue'
import { language } from './index'

/** What stands between the values of a variant's title. */
const BETWEEN = ' / '

const english = shallowRef<ReadonlyMap<string, string>>(new Map())

/** Takes what a brand's words are in English: its scenes, tags, vendors and opening hours, what its options and their values are called, what its pictures show. */
export function knowWords(words: readonly { word: string; english: string }[]): void {
  english.value = new Map(words.map((each) => [each.word, each.english]))
}

/** A brand's own word, or the title of a variant, in the language on the screen; as it was written where nobody told more. */
export function ownWord(text: string): string {
  if (language.value !== 'en') return text
  return (
    english.value.get(text) ??
    text
      .split(BETWEEN)
      .map((part) => english.value.get(part) ?? part)
      .join(BETWEEN)
  )
}
