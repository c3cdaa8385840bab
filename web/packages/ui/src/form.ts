import type { Problem } from '@linli/api'
import { computed, inject, onScopeDispose, provide, shallowReactive, type InjectionKey } from 'vue'
import { problemText } from './problem'

/** What `useSubmit` returned, as far as a form has to know it. */
export interface Submitting {
  busy: boolean
  problem?: Problem
  fields: Readonly<Record<string, string>>
  run: () => Promise<unknown>
}

interface Form {
  shown: Set<string>
  message: (name: string) => string | undefined
}

const FORM: InjectionKey<Form> = Symbol('form')

/**
 * Makes a form whose fields show what the server refused in them; what no field shows is returned, to be told at its head.
 * Fields come and go; `useField` is how they say which is theirs. They are named as in the request, without the name of the
 * part of it that they are all `within`.
 */
export function provideForm(form: () => Pick<Submitting, 'problem' | 'fields'>, within?: () => string | undefined) {
  const shown = shallowReactive(new Set<string>())
  const refused = computed(() => {
    const part = within?.() ? `${within()}.` : ''
    return new Map(
      Object.entries(form().fields).map(([path, text]) => [
        path.startsWith(part) ? path.slice(part.length) : path,
        text,
      ]),
    )
  })
  provide(FORM, { shown, message: (name) => refused.value.get(name) })
  return computed(() => {
    const { problem } = form()
    const left = [...refused.value].filter(([name]) => !shown.has(name)).map(([, text]) => text)
    return !problem || (refused.value.size && !left.length) ? '' : left.join(' ') || problemText(problem)
  })
}

/** What the server refused in this field of the form around it. */
export function useField(name: string | undefined) {
  const form = inject(FORM, undefined)
  if (form && name) {
    form.shown.add(name)
    onScopeDispose(() => form.shown.delete(name))
  }
  return computed(() => (name && form?.message(name)) || '')
}
