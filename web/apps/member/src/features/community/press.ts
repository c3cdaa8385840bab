const LONG = 450
const SLACK = 10

/** Handlers that tell a long press from a tap and from scrolling; the click that ends one goes nowhere. */
export function useLongPress(pressed: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  let done = false

  function end(): void {
    clearTimeout(timer)
    timer = undefined
  }

  return {
    pointerdown(event: PointerEvent): void {
      done = false
      end()
      if (event.pointerType === 'mouse') return
      from = { x: event.clientX, y: event.clientY }
      timer = setTimeout(() => {
        done = true
        timer = undefined
        pressed()
      }, LONG)
    },
    pointermove(event: PointerEvent): void {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLACK) end()
    },
    pointerup: end,
    pointercancel: end,
    /** What a phone would open by itself meanwhile. */
    contextmenu(event: Event): void {
      if (timer !== undefined || done) event.preventDefault()
    },
    clickCapture(event: Event): void {
      if (!done) return
      done = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
