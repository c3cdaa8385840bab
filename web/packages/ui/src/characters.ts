import type { Directive } from 'vue'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** How many characters a person sees, as the server counts them: an emoji with all that belongs to it is one. */
export const countCharacters = (text: string): number => {
  const segments = segmenter.segment(text)[Symbol.iterator]()
  let count = 0
  while (!segments.next().done) count++
  return count
}

/** The first characters of a text, as {@link countCharacters} counts them. */
export const cutCharacters = (text: string, most: number): string => {
  if (text.length <= most) return text
  let count = 0
  for (const { index } of segmenter.segment(text)) if (count++ === most) return text.slice(0, index)
  return text
}

/** A text as it is searched, in any case and width; as the server's `shared.search_key`. */
export const searchKey = (text: string): string => text.normalize('NFKC').toLowerCase()

const field = (element: HTMLElement) =>
  (element.matches('input, textarea') ? element : element.querySelector('input, textarea')) as
    HTMLInputElement | HTMLTextAreaElement | null

const bounds = new WeakMap<HTMLElement, number>()

const bound = (event: Event, element: HTMLElement) => {
  const input = field(element)
  const most = bounds.get(element)
  if (!input || most === undefined || (event as InputEvent).isComposing) return
  const kept = cutCharacters(input.value, most)
  if (kept === input.value) return
  event.stopImmediatePropagation()
  const caret = Math.min(input.selectionStart ?? kept.length, kept.length)
  input.value = kept
  input.setSelectionRange(caret, caret)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

/** `v-characters="40"` lets nobody type or paste more than 40 characters, as `maxlength` does of UTF-16 units. */
export const vCharacters: Directive<HTMLElement, number> = {
  mounted(element, { value }) {
    bounds.set(element, value)
    // Before the listeners of the field, so that nothing longer is ever seen by the model.
    element.addEventListener('input', (event) => bound(event, element), { capture: true })
    element.addEventListener('compositionend', (event) => bound(event, element))
  },
  updated(element, { value }) {
    bounds.set(element, value)
  },
}
