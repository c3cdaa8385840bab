import { asProblem, type Problem, type Schema } from '@linli/api'
import { shallowReactive } from 'vue'
import { findPickups, handOverPickup, showPickup, undoPickup } from './api'

export type Pickup = Schema<'Pickup'>
type Found = Schema<'FoundPickups'>

/** What has become of an order at the counter, as the screen says it. */
interface Outcome {
  what: 'handed' | 'undone' | 'left' | 'away'
  pickup: Pickup
}

/** What lies on the counter. The order, what was found instead and what went wrong are there one at a time. */
interface Counter {
  pickup?: Pickup
  /** Since when the order lies there as it is, by the clock of events. */
  shownAt: number
  found?: Found
  /** What was said no to: a search, or a hand-over or its undoing. */
  problem?: Problem
  refused?: 'search' | 'act'
  outcome?: Outcome
  looking: boolean
  acting: boolean
}

/**
 * A store's counter: finds an order, shows it, hands it over and takes that back. A newer search puts an older one away,
 * answered or not; a hand-over runs to its end beside it.
 */
export function useCounter(here: { brand: string; store: string }, changed: () => void) {
  const counter = shallowReactive<Counter>({ shownAt: 0, looking: false, acting: false })
  let asked: AbortController | undefined
  let handing: string | undefined

  function clear(): void {
    Object.assign(counter, { pickup: undefined, found: undefined, problem: undefined, outcome: undefined })
  }

  function lay(pickup: Pickup | undefined): void {
    counter.pickup = pickup
    counter.shownAt = performance.now()
  }

  /** Looks for something; true if it was answered and nothing newer was asked meanwhile. */
  async function look(read: (signal: AbortSignal) => Promise<Partial<Found>>): Promise<boolean> {
    asked?.abort()
    const mine = (asked = new AbortController())
    const former = counter.pickup
    clear()
    counter.looking = true
    try {
      const found = (await read(mine.signal)) as Found
      if (mine !== asked) return false
      if (found.pickup) lay(found.pickup)
      else counter.found = found
    } catch (thrown) {
      if (mine !== asked) return false
      counter.problem = asProblem(thrown)
      counter.refused = 'search'
    } finally {
      if (mine === asked) {
        counter.looking = false
        if (
          former?.state === 'READY' &&
          former.id !== counter.pickup?.id &&
          former.id !== handing &&
          !counter.outcome
        ) {
          counter.outcome = { what: 'left', pickup: former }
        }
      }
    }
    return !counter.problem
  }

  const find = (typed: string) => look((signal) => findPickups({ ...here, typed }, { signal }))
  const show = (order: string) => look(async (signal) => ({ pickup: await showPickup({ ...here, order }, { signal }) }))

  /** Does something to an order; afterwards what lies there is as it now is. */
  async function act(order: Pickup['id'], what: 'handed' | 'undone', change: () => Promise<Pickup>): Promise<void> {
    if (counter.acting) return
    counter.acting = true
    counter.problem = undefined
    try {
      const pickup = await change()
      counter.outcome = { what, pickup }
      if (counter.pickup?.id === order) lay(what === 'handed' ? undefined : pickup)
    } catch (thrown) {
      const problem = asProblem(thrown)
      if (!problem.temporary && counter.pickup?.id === order) await show(order)
      counter.problem = problem
      counter.refused = 'act'
    } finally {
      counter.acting = false
      handing = undefined
      changed()
    }
  }

  /** Hands over what lies there and was looked at. */
  async function handOver(): Promise<void> {
    const seen = counter.pickup
    if (!seen || seen.state !== 'READY' || counter.looking || counter.acting) return
    handing = seen.id
    await act(seen.id, 'handed', () =>
      handOverPickup({ ...here, order: seen.id, body: { refunded: seen.refunded.minor } }),
    )
  }

  const undo = (order: string) => act(order, 'undone', () => undoPickup({ ...here, order }))

  /** Takes everything off the counter, and says what was not handed over. */
  function putAway(): void {
    asked?.abort()
    asked = undefined
    const former = counter.pickup
    clear()
    counter.looking = false
    if (former?.state === 'READY') counter.outcome = { what: 'away', pickup: former }
  }

  return Object.assign(counter, { find, show, handOver, undo, putAway })
}
