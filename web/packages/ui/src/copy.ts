import { translate } from '@linli/i18n'

/**
 * Copies a text and says so. Browsers keep their clipboard to themselves where a page is opened by http on the network; what is
 * selected can be copied there too, and where not even that may be, the reader is given the text to do it.
 */
export async function copy(text: string, say: (done: string) => void): Promise<void> {
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  if (copied || copySelected(text)) say(translate('shared.copied'))
  else window.prompt(translate('shared.copyByHand'), text)
}

/** What lies around the button is the one part of the page that can be sure to get the focus. */
function copySelected(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.cssText = 'position: fixed; top: 0; opacity: 0'
  ;(before?.parentElement ?? document.body).append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return copied
}
