import 'vant/es/image-preview/style'
import { showImagePreview } from 'vant'
import { nextTick, type Directive } from 'vue'
import { lay } from './over'

/** Opens pictures over the page, to be swiped and, by two fingers or a double tap, looked at closely. */
export function lookAt(pictures: string[], at = 0): void {
  let lift: (() => void) | undefined
  const shown = showImagePreview({
    images: pictures,
    startPosition: at,
    closeable: true,
    closeOnPopstate: false,
    onClose: () => lift?.(),
  }) as { close: () => void }
  void nextTick(() => {
    const element = document.querySelector<HTMLElement>('.van-image-preview')
    if (!element) return
    element.tabIndex = -1
    lift = lay(element, () => shown.close())
  })
}

/** Lets every picture in a text be looked at closely, by finger and by keyboard. */
export const vPictures: Directive<HTMLElement, string> = (text, { value }) => {
  const pictures = [...text.querySelectorAll('img')]
  pictures.forEach((each, at) => {
    each.tabIndex = 0
    each.setAttribute('role', 'button')
    if (!each.alt) each.alt = value
    const look = () =>
      lookAt(
        pictures.map(({ src }) => src),
        at,
      )
    each.onclick = look
    each.onkeydown = ({ key }) => key === 'Enter' && look()
  })
}
