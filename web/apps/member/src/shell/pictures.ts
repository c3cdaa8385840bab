import 'vant/es/image-preview/style'
import { showImagePreview } from 'vant'
import { nextTick } from 'vue'
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
