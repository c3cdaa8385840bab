import { onActivated, onDeactivated, onMounted, onScopeDispose } from 'vue'

/**
 * Acts every so many milliseconds while the component is shown and the page looked at, and at once when it is looked at
 * again. It never acts twice at a time: a beat that comes while the one before has not been answered is left out.
 */
export function useBeat(every: number, act: () => unknown): void {
  let timer: ReturnType<typeof setInterval> | undefined
  let acting = false
  let away = false
  function beat(): void {
    if (acting || away || document.hidden) return
    acting = true
    void Promise.resolve()
      .then(act)
      .finally(() => (acting = false))
  }
  onMounted(() => {
    timer = setInterval(beat, every)
    document.addEventListener('visibilitychange', beat)
  })
  onDeactivated(() => (away = true))
  onActivated(() => (away = false))
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', beat)
  })
}

/** Acts each time a page that was kept is shown again. */
export function onReturn(act: () => unknown): void {
  let isFirst = true
  onActivated(() => {
    if (!isFirst) void act()
    isFirst = false
  })
}
