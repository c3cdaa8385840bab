import { onChanged, useSession } from '@linli/api'
import { useBeat, type MenuEntry } from '@linli/ui'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { features } from '../features'
import { showStoreToday, showToday } from './api'

type Waiting = Awaited<ReturnType<typeof showToday>>['waiting'][number]
const found = shallowRef<Waiting[]>()
const failed = shallowRef(false)
const EVERY = 60_000
/** How long after a deed, so that many are followed by one question. */
const SOON = 300

/** Whether anything can wait for the reader: something that they may do over a brand or a store. */
export const canWait = ({ scope, may }: ReturnType<typeof useSession>) =>
  Boolean(scope?.brand) &&
  (scope?.over === 'BRAND' || scope?.over === 'STORE') &&
  features.waiting.some(({ needs }) => may(needs))

/** Whether a part of the shell is for the reader. */
export const isShown = (
  { needs, ofWaiting }: Pick<MenuEntry, 'needs' | 'ofWaiting'>,
  session: ReturnType<typeof useSession>,
) => (ofWaiting ? canWait(session) : session.may(needs))

let asked = 0

/** Only the last question's answer is taken: an earlier one's, that comes late, tells what was. */
async function ask(): Promise<void> {
  const session = useSession()
  const { scope } = session
  const turn = ++asked
  if (!scope?.brand || !canWait(session)) {
    found.value = []
    return
  }
  const { brand, store } = scope
  try {
    const { waiting } = await (store ? showStoreToday({ brand, store }) : showToday({ brand }))
    if (turn !== asked) return
    found.value = waiting
    failed.value = false
  } catch {
    if (turn === asked) failed.value = true
  }
}

/** Asks now and every minute as long as the shell is there, after each deed, and when another role is chosen. */
export function followWaiting(): void {
  const session = useSession()
  let soon: ReturnType<typeof setTimeout> | undefined
  useBeat(EVERY, ask)
  const stop = onChanged(() => {
    clearTimeout(soon)
    soon = setTimeout(() => void ask(), SOON)
  })
  onScopeDispose(() => {
    clearTimeout(soon)
    stop()
  })
  watch(
    () => session.scope?.key,
    () => {
      found.value = undefined
      void ask()
    },
    { immediate: true },
  )
}

/** Where a link leads, whatever it wants to be shown there. */
export const pathOf = (to: string) => to.split('?')[0]!

/** What waits for the reader: what is most first, each with where it is done. */
export function useWaiting() {
  const session = useSession()
  const waiting = computed(() =>
    (found.value ?? [])
      .flatMap((each) => {
        const entry = features.waiting.find(({ name, needs }) => name === each.name && session.may(needs))
        return entry && each.count > 0 ? [{ ...entry, ...each }] : []
      })
      .sort((one, other) => (one.oldest ?? '9').localeCompare(other.oldest ?? '9')),
  )
  return {
    waiting,
    known: computed(() => found.value !== undefined),
    failed,
    reload: ask,
    /** Where a link of the menu leads: one that opens on what waits, to what has waited there the longest. */
    targetOf: ({ to, onWaiting }: MenuEntry) =>
      (onWaiting && waiting.value.find((each) => pathOf(each.to) === pathOf(to))?.to) || to,
    /** How much waits of a kind. */
    countOf: (name: string) => waiting.value.find((each) => each.name === name)?.count ?? 0,
    /** How much waits where a link of the menu leads. */
    countAt: (to: string) =>
      waiting.value.filter((each) => pathOf(each.to) === pathOf(to)).reduce((sum, each) => sum + each.count, 0),
  }
}
