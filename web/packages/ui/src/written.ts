import type { Directive } from 'vue'

const chinese = /\p{Script=Han}/u

function tell(element: HTMLElement): void {
  if (chinese.test(element.textContent)) element.lang = 'zh'
  else element.removeAttribute('lang')
}

/**
 * Somebody's own words, in the language that they were written in whatever the reader's is: `<p v-written>{{ note }}</p>`.
 * They are told to be Chinese where they have its letters, so that they are spoken and broken into lines as such.
 */
export const vWritten: Directive<HTMLElement> = { mounted: tell, updated: tell }
