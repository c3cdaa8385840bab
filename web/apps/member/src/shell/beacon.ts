import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { recordActivities } from './api'
import { currentBrand } from './brand'
import type { View } from './types'

type Beacon = View<'Beacon'>

const PAUSE = 2000
const BATCH = 50
const waiting: Beacon[] = []
let brand = ''
let timer: ReturnType<typeof setTimeout> | undefined

function flush(): void {
  clearTimeout(timer)
  timer = undefined
  const beacons = waiting.splice(0, BATCH)
  if (beacons.length === 0) return
  // Outlives the page; nobody waits for it, and a lost view is no harm.
  void fetch(recordActivities.at({ brand }), {
    method: 'POST',
    keepalive: true,
    headers: {
      'Content-Type': 'application/json',
      'X-Requested-With': 'linli',
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify({ beacons }),
  }).catch(() => undefined)
}

addEventListener('pagehide', flush)

function note(beacon: Beacon): void {
  const now = currentBrand.value?.id ?? ''
  if (now !== brand) flush()
  brand = now
  waiting.push(beacon)
  if (waiting.length >= BATCH) flush()
  else timer ??= setTimeout(flush, PAUSE)
}

type Place = Pick<Beacon, 'post' | 'store' | 'community' | 'share'>

/** Tells that the reader looks at this. */
export function saw(kind: Beacon['kind'], id: string, place: Place = {}): void {
  note({ verb: 'VIEW', kind, id, ...place })
}

/** Tells once that a section of a post was read: half of it, or half of the screen, seen for a second. */
export function useReading(post: string, section: 1 | 2 | 3, part: Ref<HTMLElement | null>): void {
  let watcher: IntersectionObserver | undefined
  let since: ReturnType<typeof setTimeout> | undefined
  onMounted(() => {
    watcher = new IntersectionObserver(
      ([entry]) => {
        const seen =
          entry!.isIntersecting &&
          (entry!.intersectionRatio >= 0.5 || entry!.intersectionRect.height >= innerHeight / 2)
        clearTimeout(since)
        if (!seen) return
        since = setTimeout(() => {
          note({ verb: 'READ_SECTION', kind: 'POST', id: post, section })
          watcher?.disconnect()
        }, 1000)
      },
      { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1] },
    )
    if (part.value) watcher.observe(part.value)
  })
  onBeforeUnmount(() => {
    clearTimeout(since)
    watcher?.disconnect()
  })
}
