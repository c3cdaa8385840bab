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
}

/**
 * Does something to what is selected of a list, or to all that it finds. Each row is judged by itself: those that refuse are
 * told with their reason on the list.
 */
export function useBulk<T extends { id: string }>(list: Listed<T>, nameOf: (item: T) => string) {
  const running = ref(false)

  async function selected(act: Act): Promise<[done: number, refused: string[]]> {
    const refused: string[] = []
    const ids = [...list.selected]
    for (const id of ids) {
      try {
        await act.one(id)
        list.selected.delete(id)
      } catch (thrown) {
        const item = list.pages.items.find((each) => each.id === id)
        refused.push(`${item ? nameOf(item) : id}: ${problemText(asProblem(thrown))}`)
      }
    }
    return [ids.length - refused.length, refused]
  }

  async function everything(act: Act): Promise<[done: number, refused: string[]]> {
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
    return [done, refused]
  }

  async function run(act: Act): Promise<void> {
    if (running.value) return
    running.value = true
    list.left = []
    try {
      const [done, refused] = await (list.everything ? everything : selected)(act)
      if (done) say(act.done(show.number(done)))
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
