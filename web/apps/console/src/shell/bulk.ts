import { asProblem, type Schema } from '@linli/api'
import { show } from '@linli/i18n'
import { problemText } from '@linli/ui'
import { reactive, ref } from 'vue'
import { complain, say } from '../notify'
import { inWords } from './scope'

type Outcome = Schema<'BulkOutcome'>
type Step = Schema<'BulkStep'>

/** What `useBulk` needs to know of a list. */
interface Listed<T> {
  pages: { items: readonly T[]; refresh: () => Promise<void> }
  matches?: { count: number; more: boolean }
  selected: Set<string>
  everything: boolean
  left: string[]
  recount: () => Promise<void>
}

/** One act on several rows of a list. */
interface Act {
  /** On one of them. */
  one: (id: string) => Promise<unknown>
  /** On all that is filtered, a step of them. */
  all: (step: Step) => Promise<Outcome>
  /** What is said of how many it was done to. */
  done: (count: string) => string
  /** Takes it back from those of the selected that it was done to. */
  undo?: (ids: readonly string[]) => Promise<unknown>
}

/**
 * Does something to what is selected of a list, or to all that it finds. Each row is judged by itself: those that refuse are
 * told with their reason on the list.
 */
export function useBulk<T extends { id: string }>(list: Listed<T>, nameOf: (item: T) => string) {
  const running = ref(false)

  async function selected(act: Act): Promise<[done: number, refused: string[], ids: string[]]> {
    const refused: string[] = []
    const done: string[] = []
    for (const id of [...list.selected]) {
      try {
        await act.one(id)
        list.selected.delete(id)
        done.push(id)
      } catch (thrown) {
        const item = list.pages.items.find((each) => each.id === id)
        refused.push(`${item ? nameOf(item) : id}: ${problemText(asProblem(thrown))}`)
      }
    }
    return [done.length, refused, done]
  }

  async function everything(act: Act): Promise<[done: number, refused: string[], ids: string[]]> {
    const refused: string[] = []
    const seen = list.matches?.count ?? 0
    let done = 0
    let after: string | null | undefined = null
    do {
      const outcome: Outcome = await act.all({ seen, after })
      done += outcome.done
      refused.push(...outcome.refused.map((each) => `${inWords(each.title, each.titleEn)}: ${each.reason}`))
      after = outcome.next
    } while (after)
    list.selected.clear()
    return [done, refused, []]
  }

  async function takeBack(act: Act, ids: readonly string[]): Promise<void> {
    await act.undo!(ids).finally(() => Promise.all([list.pages.refresh(), list.recount()]))
  }

  async function run(act: Act): Promise<void> {
    if (running.value) return
    running.value = true
    list.left = []
    try {
      const [done, refused, ids] = await (list.everything ? everything : selected)(act)
      if (done) say(act.done(show.number(done)), act.undo && ids.length ? () => takeBack(act, ids) : undefined)
      list.left = refused
    } catch (thrown) {
      complain(thrown)
    } finally {
      running.value = false
      await list.pages.refresh()
      await list.recount()
    }
  }
  return reactive({ running, run })
}
