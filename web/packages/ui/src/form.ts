import type { Problem } from '@linli/api'
import {
  computed,
  getCurrentInstance,
  inject,
  nextTick,
  onScopeDispose,
  provide,
  reactive,
  ref,
  shallowReactive,
  shallowRef,
  watch,
  type InjectionKey,
} from 'vue'
import { problemText } from './problem'

/** What `useSubmit` returned, as far as a form has to know it. */
export interface Submitting {
  busy: boolean
  problem?: Problem
  fields: Readonly<Record<string, string>>
  /** How often it has been done. */
  done: number
  run: () => Promise<unknown>
}

/** What a form knows of one of its fields: how it is named in the request, and what is missing or wrong in it. */
interface Field {
  name: string | undefined
  lack: () => string
  element: () => HTMLElement | undefined
}

interface Form {
  fields: Set<Field>
  /** Those whose lack has been told, because somebody tried to send the form without them. */
  told: Set<Field>
  message: (name: string) => string | undefined
  /** What is on its way within the form, without which it is not whole: each says why it waits, or nothing. */
  waits: Set<() => string>
  attempt: Attempt
}

/** Does it if nothing of the form is on its way, and no field lacks anything, of these or of all; otherwise says what it waits for, or at each what it lacks, and leads to the first. */
type Attempt = <R>(deed: () => R, names?: readonly string[]) => R | undefined

const FORM: InjectionKey<Form> = Symbol('form')
const PERSONAL = 'input:not([type=hidden], :disabled), textarea, select, button:not(:disabled), [tabindex="0"]'

const inOrder = (one: Field, other: Field) => {
  const [here, there] = [one.element(), other.element()]
  return here && there && here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1
}

/** To where something has to be done, as far as it may be off the screen. */
function lead(field: Field): void {
  const element = field.element()
  element?.scrollIntoView?.({ block: 'center' })
  element?.querySelector<HTMLElement>(PERSONAL)?.focus({ preventScroll: true })
}

/**
 * Makes a form whose fields show what the server refused in them; what no field shows is `rest`, to be told at its head.
 * Fields come and go; `useField` is how they say which is theirs. They are named as in the request, without the name of the
 * part of it that they are all `within`. Its button is never grey for want of a field: `attempt` says what is missing, or
 * what it `waits` for. Whoever sent it is led to the first field that lacks something, or that the server refused.
 */
export function provideForm(
  form: () => Pick<Submitting, 'problem' | 'fields'>,
  within?: () => string | undefined,
  waits: () => string = () => '',
) {
  const fields = shallowReactive(new Set<Field>())
  const told = shallowReactive(new Set<Field>())
  const missing = ref('')
  const waiting = shallowReactive(new Set([waits]))
  const why = computed(() => [...waiting].map((each) => each()).find(Boolean) ?? '')
  /** Whether somebody tried to send the form while it waited. */
  const early = ref(false)
  /** What was refused when the form was shown before. */
  const past = shallowRef<Problem>()
  const current = () => (form().problem === past.value ? undefined : form().problem)
  const refused = computed(() => {
    if (!current()) return new Map<string, string>()
    const part = within?.() ? `${within()}.` : ''
    return new Map(
      Object.entries(form().fields).map(([path, text]) => [
        path.startsWith(part) ? path.slice(part.length) : path,
        text,
      ]),
    )
  })
  const attempt: Attempt = (deed, names) => {
    early.value = !names && Boolean(why.value)
    if (early.value) return undefined
    const lacking = [...fields]
      .filter((field) => field.lack() && (!names || (field.name && names.includes(field.name))))
      .sort(inOrder)
    missing.value = lacking.map((field) => field.lack()).join(' ')
    if (!lacking.length) return deed()
    lacking.forEach((field) => told.add(field))
    lead(lacking[0]!)
    return undefined
  }
  watch(current, async (problem) => {
    if (!problem) return
    await nextTick()
    const [first] = [...fields].filter((field) => field.name && refused.value.has(field.name)).sort(inOrder)
    if (first) lead(first)
  })
  provide(FORM, { fields, told, message: (name) => refused.value.get(name), waits: waiting, attempt })
  return reactive({
    rest: computed(() => {
      if (early.value && why.value) return why.value
      const problem = current()
      const shown = new Set([...fields].map((field) => field.name))
      const left = [...refused.value].filter(([name]) => !shown.has(name)).map(([, text]) => text)
      return !problem || (refused.value.size && !left.length) ? '' : left.join(' ') || problemText(problem)
    }),
    /** What the last attempt lacked, for those who do not see the fields. */
    missing,
    attempt,
    /** Nothing has been tried yet, whatever was refused when it was shown before. */
    startOver(): void {
      past.value = form().problem
      told.clear()
      missing.value = ''
      early.value = false
    },
  })
}

/** What the form around it tells of this field: what the server refused in it, or what it lacks once that was in the way. */
export function useField(name: () => string | undefined, lack: () => string = () => '') {
  const form = inject(FORM, undefined)
  const instance = getCurrentInstance()
  const field: Field = {
    get name() {
      return name()
    },
    lack,
    element: () => (instance?.proxy?.$el as HTMLElement | undefined) ?? undefined,
  }
  form?.fields.add(field)
  onScopeDispose(() => {
    form?.fields.delete(field)
    form?.told.delete(field)
  })
  return computed(() => {
    const own = name()
    return (form?.told.has(field) && lack()) || (own && form?.message(own)) || ''
  })
}

/** Of a form that is `inert` while it is on its way: whoever is refused goes on where they were. */
export function useStill(form: () => Pick<Submitting, 'busy' | 'problem'>): void {
  let left: Element | null
  watch(
    () => form().busy,
    async (busy) => {
      if (busy) {
        left = document.activeElement
        return
      }
      await nextTick()
      if (form().problem && document.activeElement === document.body && left instanceof HTMLElement) left.focus()
    },
    { flush: 'sync' },
  )
}

/** How a button within a form does what only some of its fields are needed for. */
export const useAttempt = (): Attempt => inject(FORM, undefined)?.attempt ?? ((deed) => deed())

/** The form around it is not sent as long as this says why it has to wait. */
export function useWait(why: () => string): void {
  const waits = inject(FORM, undefined)?.waits
  waits?.add(why)
  onScopeDispose(() => waits?.delete(why))
}
