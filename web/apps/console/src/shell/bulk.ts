import { asProblem, type Schema } from '@linli/api'
import { show } from '@linli/i18n'
import { problemText } from '@linli/ui'
import { complain, say } from '../notify'
import { inWords } from './scope'

type Outcome = Schema<'BulkOutcome'>
type Step = Schema<'BulkStep'>

/** What `useBulk` needs to know of a list. */
interface Listed<T, A extends object> {
  pages: { items: readonly T[]; refresh: () => Promise<void> }
  asked: () => A
  matches?: { count: number; more: boolean }
  selected: Set<string>
  everything: boolean
  left: string[]
  /** Whether something is being done to several rows. */
  busy: boolean
  recount: () => Promise<void>
}

/** One act on several rows of a list. */
interface Act<A> {
  /** On one of them. */
  one: (id: string) => Promise<unknown>
  /** On all that was filtered when it began, a step of them; without it the list is `by-page`. */
  all?: (step: Step, asked: A) => Promise<Outcome>
  /** What is said of how many it was done to. */
  done: (count: string) => string
  /** Takes it back from those of the selected that it was done to. */
  undo?: (ids: readonly string[]) => Promise<unknown>
}

/** What became of it so far. */
interface Tally {
  done: number
  ids: string[]
  refused: { id: string; why: string }[]
}

/**
 * Does something to what is selected of a list, to all that it finds, or to the rows that are named. Each is judged by itself:
 * those that refuse are told with their reason on the list, and stay selected. The list is busy as long as that takes.
 */
export function useBulk<T extends { id: string }, A extends object>(list: Listed<T, A>, nameOf: (item: T) => string) {
  async function some(act: Act<A>, ids: readonly string[], tally: Tally): Promise<void> {
    for (const id of ids) {
      const item = list.pages.items.find((each) => each.id === id)
      try {
        await act.one(id)
        tally.done++
        tally.ids.push(id)
        list.selected.delete(id)
      } catch (thrown) {
        tally.refused.push({ id, why: `${item ? nameOf(item) : id}: ${problemText(asProblem(thrown))}` })
      }
    }
  }

  async function everything(all: NonNullable<Act<A>['all']>, tally: Tally): Promise<void> {
    const asked = list.asked()
    const seen = list.matches?.count ?? 0
    let after: string | null | undefined = null
    do {
      const outcome: Outcome = await all({ seen, after }, asked)
      tally.done += outcome.done
      for (const { id, title, titleEn, reason } of outcome.refused)
        tally.refused.push({ id, why: `${inWords(title, titleEn)}: ${reason}` })
      after = outcome.next
    } while (after)
    list.selected.clear()
    for (const { id } of tally.refused) list.selected.add(id)
  }

  async function takeBack(act: Act<A>, ids: readonly string[]): Promise<void> {
    await act.undo!(ids).finally(() => Promise.all([list.pages.refresh(), list.recount()]))
  }

  async function run(act: Act<A>, named?: readonly string[]): Promise<void> {
    if (list.busy) return
    list.busy = true
    list.left = []
    const tally: Tally = { done: 0, ids: [], refused: [] }
    try {
      if (!named && list.everything && act.all) await everything(act.all, tally)
      else await some(act, named ?? [...list.selected], tally)
    } catch (thrown) {
      complain(thrown)
    }
    const { done, ids, refused } = tally
    if (done) say(act.done(show.number(done)), act.undo && ids.length ? () => takeBack(act, ids) : undefined)
    list.left = refused.map(({ why }) => why)
    list.busy = false
    await list.pages.refresh()
    await list.recount()
  }
  return { run }
}
