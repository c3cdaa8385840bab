import { watch, type Ref } from 'vue'

/** Tells the page how high a bar is, by a property of its root, so that what is beside or below it keeps clear of it. */
export function useClear(bar: Readonly<Ref<HTMLElement | null>>, property: '--ll-head' | '--ll-foot'): void {
  const page = document.documentElement.style
  watch(
    bar,
    (shown, _, onCleanup) => {
      if (!shown) return
      const sizes = new ResizeObserver(() => page.setProperty(property, `${shown.offsetHeight}px`))
      sizes.observe(shown)
      onCleanup(() => {
        sizes.disconnect()
        page.removeProperty(property)
      })
    },
    { immediate: true, flush: 'post' },
  )
}
