import { language } from '@linli/i18n'
import {
  computed,
  getCurrentInstance,
  nextTick,
  onActivated,
  onDeactivated,
  onScopeDispose,
  reactive,
  ref,
  shallowReactive,
  shallowRef,
  toValue,
  watch,
  type MaybeRefOrGetter,
} from 'vue'
import { away, whenReached } from './line'
import { asProblem, type Problem } from './problem'

/** One page of a keyset-paged list; `next` is null on the last one. */
export interface Page<T> {
  items: T[]
  next?: string | null
}

/** All of a keyset-paged list, page after page; for lists that nobody lets grow long. */
export async function readAll<T>(read: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let after: string | undefined
  do {
    const page: Page<T> = await read(after)
    all.push(...page.items)
    after = page.next ?? undefined
  } while (after)
  return all
}

const shown = new Set<() => Promise<void>>()

/** Reads anew whatever the page on the screen has read. */
export async function readAnew(): Promise<void> {
  await Promise.all([...shown].map((read) => read()))
}

/**
 * Counts among what is on the screen until it is left, or put aside by a `KeepAlive`. What the server says in words is read
 * again in another language, wherever it is.
 */
function useShown(read: () => Promise<void>): void {
  shown.add(read)
  watch(language, () => void read())
  onScopeDispose(() => shown.delete(read))
  if (!getCurrentInstance()) return
  onDeactivated(() => shown.delete(read))
  onActivated(() => shown.add(read))
}

/** Reads again once the server can be reached, if that is what was missing. */
function useAgain(read: () => unknown) {
  let forget: (() => void) | undefined
  const stop = () => forget?.()
  onScopeDispose(stop)
  return {
    stop,
    failed(): void {
      stop()
      if (away.value) forget = whenReached(() => void read())
    },
  }
}

/**
 * Reads one thing now, and again whenever `when` changes. A late answer to an old question is dropped, and so is any that is
 * on its way when `data` is set to what is newer. What was read stays beside the problem of reading it again, never beside
 * that of another question.
 */
export function useLoad<T>(read: (signal: AbortSignal) => Promise<T>, when?: MaybeRefOrGetter<unknown>) {
  const known = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  const again = useAgain(() => reload())
  let current: AbortController | undefined
  /** Whether what is known answers an earlier question. */
  let outdated = false

  function drop(): void {
    again.stop()
    current?.abort()
    current = undefined
    loading.value = false
  }

  function take(answer: T | undefined): void {
    known.value = answer
    problem.value = undefined
    outdated = false
  }

  async function reload(): Promise<void> {
    drop()
    const mine = (current = new AbortController())
    loading.value = true
    if (known.value === undefined) problem.value = undefined
    try {
      const answer = await read(mine.signal)
      if (mine === current) take(answer)
    } catch (thrown) {
      if (mine !== current) return
      if (outdated) known.value = undefined
      problem.value = asProblem(thrown)
      again.failed()
    } finally {
      if (mine === current) loading.value = false
    }
  }

  /** Comes back once nothing is being read, whatever came of it. */
  async function settled(): Promise<void> {
    await nextTick()
    if (loading.value) await new Promise((done) => watch(loading, done, { once: true }))
  }

  function askAnew(): void {
    outdated = true
    problem.value = undefined
    void reload()
  }

  if (when !== undefined) watch(() => toValue(when), askAnew)
  onScopeDispose(() => current?.abort())
  useShown(reload)
  void reload()
  const data = computed({
    get: () => known.value,
    set: (newer) => {
      drop()
      take(newer)
    },
  })
  return reactive({ data, problem, loading, reload, settled })
}

/**
 * Reads a keyset-paged list page by page; give the result to `AsyncList`. Starts over whenever `when` changes. With what was
 * kept of it, that is there at once, and read again behind what one sees.
 */
export function usePages<T>(
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  when?: MaybeRefOrGetter<unknown>,
  kept?: Page<T>,
) {
  const items = shallowRef<T[]>(kept?.items ?? [])
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  const started = ref(Boolean(kept))
  const cursor = ref<string | null | undefined>(kept?.next)
  /** Whether what is there could not be read again. */
  const stale = ref(false)
  const again = useAgain(() => retry())
  let current: AbortController | undefined
  let underway: Promise<void> | undefined

  /** Asks, drops whatever else was asked, and takes the answer. */
  function ask(question: (signal: AbortSignal) => Promise<Page<T>>, take: (answer: Page<T>) => void): Promise<void> {
    again.stop()
    current?.abort()
    const mine = (current = new AbortController())
    loading.value = true
    problem.value = undefined
    async function answered(): Promise<void> {
      try {
        const answer = await question(mine.signal)
        if (mine !== current) return
        take(answer)
        cursor.value = answer.next ?? null
        started.value = true
        stale.value = false
      } catch (thrown) {
        if (mine !== current) return
        problem.value = asProblem(thrown)
        again.failed()
      } finally {
        if (mine === current) loading.value = false
      }
    }
    return (underway = answered())
  }

  async function more(): Promise<void> {
    const from = cursor.value
    if (loading.value || !from) return
    await ask(
      (signal) => read(from, signal),
      (page) => (items.value = [...items.value, ...page.items]),
    )
  }

  async function reload(): Promise<void> {
    items.value = []
    started.value = false
    cursor.value = undefined
    await ask(
      (signal) => read(undefined, signal),
      (page) => (items.value = page.items),
    )
  }

  /**
   * Reads as many rows as there are again, or as many as are wanted, and puts them in the place of those, all at once; they
   * stay if it fails. What is being read meanwhile is read first.
   */
  async function refresh(wanted = 0): Promise<void> {
    while (loading.value) await underway
    stale.value = true
    const least = Math.max(wanted, items.value.length)
    await ask(
      async (signal) => {
        let page = await read(undefined, signal)
        const found = [...page.items]
        while (page.next && found.length < least) {
          page = await read(page.next, signal)
          found.push(...page.items)
        }
        return { items: found, next: page.next }
      },
      (answer) => (items.value = answer.items),
    )
  }

  const keep = (): Page<T> => ({ items: items.value, next: cursor.value })
  /** Shows no more than what was kept, such as before more was read for a moment. */
  function restore(before: Page<T>): void {
    items.value = before.items
    cursor.value = before.next
  }
  const retry = () => (!started.value ? reload() : stale.value ? refresh() : more())
  if (when !== undefined) watch(() => toValue(when), reload)
  onScopeDispose(() => current?.abort())
  useShown(() => refresh())
  void (kept ? refresh() : reload())
  return reactive({
    refresh,
    keep,
    restore,
    items,
    problem,
    loading,
    started,
    hasMore: computed(() => Boolean(cursor.value)),
    more,
    retry,
    reload,
  })
}

/** Runs what a button does: one at a time, with its problem and the messages of each field. */
export function useSubmit<A extends unknown[], R>(act: (...values: A) => Promise<R>) {
  const busy = ref(false)
  const done = ref(0)
  const problem = shallowRef<Problem>()
  /** What was refused is told in the language in which it was asked, and is asked anew in another. */
  watch(language, () => (problem.value = undefined))

  /** The result, or undefined when it was refused (see `problem`) or is already under way. */
  async function run(...values: A): Promise<R | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = undefined
    try {
      const result = await act(...values)
      done.value++
      return result
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return undefined
    } finally {
      busy.value = false
    }
  }

  return reactive({ busy, done, problem, run, fields: computed(() => problem.value?.fields ?? {}) })
}

/**
 * Saves what fields want, where they stand: one request at a time, in turn. What a field wants while its last wish is being
 * saved is saved after it, and of several wishes only the last; `wanted` has those that are not saved yet, `problems` those
 * that were refused.
 */
export function useSaves<K, T>(save: (field: K, wish: T) => Promise<unknown>) {
  const wanted = shallowReactive(new Map<K, T>())
  const problems = shallowReactive(new Map<K, Problem>())
  let saving: Promise<void> | undefined

  async function saveAll(): Promise<void> {
    for (;;) {
      const [next] = wanted
      if (!next) break
      const [field, wish] = next
      problems.delete(field)
      try {
        await save(field, wish)
      } catch (thrown) {
        problems.set(field, asProblem(thrown))
      }
      const later = wanted.get(field)
      wanted.delete(field)
      if (later !== undefined && later !== wish) wanted.set(field, later)
    }
    saving = undefined
  }

  /** Comes back when nothing is wanted any more. */
  function want(field: K, wish: T): Promise<void> {
    wanted.set(field, wish)
    return (saving ??= saveAll())
  }

  return { wanted, problems, want }
}
