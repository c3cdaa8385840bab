import { usePages, useSession, type Page, type Problem } from '@linli/api'
import { language } from '@linli/i18n'
import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch, type WritableComputedRef } from 'vue'
import { onBeforeRouteLeave, useRoute, useRouter, type LocationQuery } from 'vue-router'
import { inDays } from './days'
import { useScope } from './scope'

/** What a filter may be: words, an id or a day as a text; one of some constants; or on or off. */
type Kind = 'text' | 'flag' | readonly string[]
type Value<K> = K extends readonly (infer V)[] ? V : K extends 'flag' ? true : string

/** What is chosen of a list's filters; what narrows nothing is not there. */
export type Chosen<F> = { -readonly [K in keyof F]?: Value<F[K]> }
/** What the server is asked for: a span of days is the days that it has when it is asked. */
type Asked<F> = Omit<Chosen<F>, 'span'>

export interface Matches {
  count: number
  more: boolean
}

/** In which order, as every list of the API calls it. */
type Sort = 'NEWEST' | 'OLDEST'

interface Declared<T extends object, F extends Record<string, Kind>, S extends Sort> {
  /** `<module>.<list>`, by which its views and columns are kept. */
  name: string
  filters: F
  /** The first is the one that nobody has to choose. */
  sorts?: readonly S[]
  /** What else the page has in its address, which stays whatever is chosen. */
  beside?: readonly string[]
  read: (asked: Asked<F> & { sort?: S; after?: string; limit: number }, signal: AbortSignal) => Promise<Page<T>>
  count?: (asked: Asked<F>, signal: AbortSignal) => Promise<Matches>
  /** The address of the file. */
  file?: (asked: Asked<F> & { sort?: S; format: 'CSV' | 'XLSX'; language: 'ZH' | 'EN' }) => string
}

/** What `ListPage` needs to know of a list. */
export interface ListOf<T> {
  name: string
  pages: {
    items: readonly T[]
    problem?: Problem
    loading: boolean
    started: boolean
    hasMore: boolean
    more: () => Promise<void>
    refresh: (wanted?: number) => Promise<void>
    keep: () => Page<T>
    restore: (before: Page<T>) => void
    retry: () => Promise<void>
  }
  chosen: object
  filter: object
  sorts: readonly Sort[]
  sort?: Sort
  matches?: Matches
  selected: Set<string>
  everything: boolean
  left: string[]
  /** Whether something is being done to several rows, so that nothing else can be chosen. */
  busy: boolean
  filtered: boolean
  address: string
  set: (changes: never) => void
  clear: () => void
  selectEverything: () => void
  forgetLeft: () => void
  sortBy: (next: never) => void
  open: (address: string) => void
  file?: (format: 'CSV' | 'XLSX') => string
}

const PAGE = 30

/** What was read of the lists that one left, by the place in the history and the address; the oldest is forgotten first. */
const kept = new Map<string, Page<unknown>>()
const KEPT = 12

function keep(place: string, page: Page<unknown>): void {
  kept.delete(place)
  kept.set(place, page)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
}

/** Of an address what a list's filters can be; whatever else stands there narrows nothing. */
export function chosenIn<F extends Record<string, Kind>>(filters: F, query: LocationQuery): Chosen<F> {
  const chosen: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(filters)) {
    const given = [query[name]].flat()[0]
    if (!given) continue
    if (kind === 'flag') {
      if (given === 'true') chosen[name] = true
    } else if (kind === 'text' || kind.includes(given)) chosen[name] = given
  }
  return chosen as Chosen<F>
}

/**
 * A list whose filters and order stand in the address, so that a link, a saved view, *back* and the file mean the same rows.
 * Whoever comes back finds the rows that were loaded where they were.
 */
export function useList<T extends object, const F extends Record<string, Kind>, S extends Sort = never>(
  declared: Declared<T, F, S>,
) {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const { zone } = useScope()
  const { name, filters, sorts = [] as readonly S[], beside = [] } = declared
  const { path } = route
  const position = String(window.history.state?.position ?? '')
  const here = () => [session.scope?.key, position, router.currentRoute.value.fullPath].join(' ')

  const query = shallowRef(route.query)
  watch(
    () => route.query,
    (next) => {
      if (route.path === path) query.value = next
    },
  )
  const chosen = computed(() => chosenIn(filters, query.value))
  const asked = (): Asked<F> => inDays(chosen.value, zone)
  const sort = computed(() => sorts.find((each) => each === query.value.sort) ?? sorts[0])
  const key = computed(() => JSON.stringify([chosen.value, sort.value]))

  function go(next: object, order = sort.value): void {
    const wanted: Record<string, string> = {}
    for (const [filter, value] of Object.entries(next) as [string, string | true | undefined][])
      if (value) wanted[filter] = String(value)
    if (order && order !== sorts[0]) wanted.sort = order
    show(wanted)
  }
  function show(wanted: Record<string, string>): void {
    const { query: now } = router.currentRoute.value
    const stays = Object.fromEntries(beside.filter((each) => now[each]).map((each) => [each, now[each]]))
    void router.replace({ query: { ...stays, ...wanted } })
  }
  const set = (changes: { -readonly [K in keyof F]?: Value<F[K]> | '' }) => go({ ...chosen.value, ...changes })
  const clear = () => go({})

  const cameBack = Boolean(window.history.state?.forward)
  const pages = usePages<T>(
    (after, signal) => declared.read({ ...asked(), sort: sort.value, after, limit: PAGE }, signal),
    key,
    cameBack ? (kept.get(here()) as Page<T> | undefined) : undefined,
  )
  let place = here()
  onBeforeRouteLeave(() => {
    place = here()
  })
  onBeforeUnmount(() => {
    if (pages.started) keep(place, pages.keep())
  })

  const matches = shallowRef<Matches>()
  let counting: AbortController | undefined
  async function count(): Promise<void> {
    counting?.abort()
    const mine = (counting = new AbortController())
    matches.value = undefined
    try {
      const found = await declared.count?.(asked(), mine.signal)
      if (mine === counting) matches.value = found
    } catch {
      // The rows say what there is.
    }
  }
  if (declared.count) watch(key, count, { immediate: true })
  onBeforeUnmount(() => counting?.abort())

  const selected = reactive(new Set<string>())
  watch(key, () => {
    selected.clear()
    left.value = []
  })
  /** Whether all that is filtered is meant, and not only what was selected of it. */
  const everything = ref(false)
  /** What refused when something was done to several, and why. */
  const left = ref<string[]>([])
  const busy = ref(false)
  watch(
    () => selected.size,
    () => (everything.value = false),
  )

  /** For `v-model`; what is empty narrows nothing. */
  const filter = reactive(
    Object.fromEntries(
      Object.keys(filters).map((each) => [
        each,
        computed({
          get: () => (chosen.value as Record<string, unknown>)[each] ?? '',
          set: (value: unknown) => go({ ...chosen.value, [each]: value }),
        }),
      ]),
    ) as Record<keyof F, WritableComputedRef<unknown>>,
  ) as { [K in keyof F]: Value<F[K]> | '' }

  return reactive({
    name,
    filters,
    sorts,
    pages,
    chosen,
    asked,
    filter,
    sort,
    matches,
    selected,
    everything,
    left,
    busy,
    filtered: computed(() => Object.keys(chosen.value).length > 0),
    /** What stands in the address, to be kept as a view. */
    address: computed(() => {
      const order = sort.value
      const wanted: Record<string, string> = {}
      for (const [each, value] of Object.entries(chosen.value)) wanted[each] = String(value)
      if (order && order !== sorts[0]) wanted.sort = order
      return new URLSearchParams(wanted).toString()
    }),
    set,
    clear,
    sortBy: (next: S) => go(chosen.value, next),
    open: (address: string) => show(Object.fromEntries(new URLSearchParams(address))),
    selectEverything: () => void (everything.value = true),
    forgetLeft: () => void (left.value = []),
    recount: count,
    file: declared.file
      ? (format: 'CSV' | 'XLSX') =>
          declared.file!({
            ...asked(),
            sort: sort.value,
            format,
            language: language.value === 'en' ? 'EN' : 'ZH',
          })
      : undefined,
  })
}

/** Whether keys that are pressed are meant for what is shown, and not for a field that one types or chooses in, or a dialog. */
export function isFree(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement
  return (
    !event.defaultPrevented &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !target.closest(
      'input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu]',
    )
  )
}
