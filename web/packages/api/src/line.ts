import { readonly, ref } from 'vue'

/** How long to wait before the server is asked again, in milliseconds; the last one from then on. */
const PAUSES = [2_000, 4_000, 8_000, 15_000]

const unplugged = ref(globalThis.navigator?.onLine === false)
const gone = ref(unplugged.value)
const waiting = new Set<() => void>()
let asked = 0
let asking: ReturnType<typeof setTimeout> | undefined

/** Whether the server cannot be reached. */
export const away = readonly(gone)

/** Whether that is because this device has no network at all. */
export const offline = readonly(unplugged)

/** Notes that something got no answer; the server is asked from then on until it answers. */
export function lostLine(): void {
  gone.value = true
  asking ??= setTimeout(() => void askLine(), PAUSES[Math.min(asked++, PAUSES.length - 1)])
}

/** Notes that the server has answered, and goes on with what waits for that. */
export function foundLine(): void {
  if (!gone.value) return
  clearTimeout(asking)
  asking = undefined
  asked = 0
  gone.value = false
  const all = [...waiting]
  waiting.clear()
  all.forEach((goOn) => goOn())
}

/** Asks now whether the server is there again. */
export async function askLine(): Promise<void> {
  clearTimeout(asking)
  asking = undefined
  if (await answers()) foundLine()
  else lostLine()
}

/** Goes on once the server can be reached again; what it gives takes that back. */
export function whenReached(goOn: () => void): () => void {
  waiting.add(goOn)
  return () => waiting.delete(goOn)
}

/** An answer that only leads on is one; a gateway's, whose server is gone, is none. */
async function answers(): Promise<boolean> {
  try {
    const { type, status } = await fetch('/', { method: 'HEAD', redirect: 'manual', cache: 'no-store' })
    return type === 'opaqueredirect' || status < 500
  } catch {
    return false
  }
}

globalThis.window?.addEventListener('online', () => {
  unplugged.value = false
  void askLine()
})
globalThis.window?.addEventListener('offline', () => {
  unplugged.value = true
  lostLine()
})
if (gone.value) lostLine()
