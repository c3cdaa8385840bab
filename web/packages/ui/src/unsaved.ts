import { dropDraft, findDraft, keepDraft, useSession, type Draft } from '@linli/api'
import { translate } from '@linli/i18n'
import { computed, effectScope, onScopeDispose, reactive, ref, shallowReactive, shallowRef, watch } from 'vue'
import type { Router } from 'vue-router'
import type { Submitting } from './form'

type Ask = (question: string, deed: string, title: string) => Promise<boolean>

interface Watched {
  dirty: boolean
  draft?: string
  /** What is on its way; nobody is asked about that before it is known whether it is saved. */
  settled?: () => Promise<unknown>
}

const forms = shallowReactive(new Set<Watched>())
let ask: Ask = () => Promise.resolve(true)

/** Whether the reader lets go of what they typed, asked only if there is something. */
async function letsGo(dirty: Watched[]): Promise<boolean> {
  if (!dirty.length) return true
  const kept = dirty.every((form) => form.draft)
  return ask(
    translate(kept ? 'shared.unsaved.kept' : 'shared.unsaved.lost'),
    translate('shared.unsaved.leave'),
    translate('shared.unsaved.title'),
  )
}

const unsaved = () => [...forms].filter((form) => form.dirty)

/** How long whoever leaves waits for what is being saved, in milliseconds; after that they are asked. */
const PATIENCE = 2000

/** Whether the page may be left: true if nothing was typed on it that is not saved, else as the reader says. */
export async function mayLeave(): Promise<boolean> {
  const saving = unsaved().flatMap((form) => form.settled?.() ?? [])
  if (saving.length) await Promise.race([Promise.all(saving), new Promise((over) => setTimeout(over, PATIENCE))])
  return letsGo(unsaved())
}

/** Lets go of all that was typed on the page, as the reader has said, or because somebody else has come. */
export const letGo = () => forms.clear()

/** Asks before the page is left for another one, by whatever way, and before it is closed or loaded anew. */
export function guardUnsaved(router: Router, by: Ask): void {
  ask = by
  router.beforeEach(async (to, from) => to.path === from.path || !useSession().signedIn || (await mayLeave()))
  window.addEventListener('beforeunload', (event) => {
    if (unsaved().length) event.preventDefault()
  })
}

/** Guards what is saved by itself and not by a form, as long as it is `dirty`, once what is on its way has `settled`. */
export function useUnkept(dirty: () => boolean, settled?: Watched['settled']): void {
  const watched = reactive({ dirty: computed(dirty), settled })
  forms.add(watched)
  onScopeDispose(() => forms.delete(watched))
}

/** A moment, as JSON has it, is one again. */
function revived(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const moment = new Date(value)
  return Number.isNaN(moment.valueOf()) || moment.toJSON() !== value ? value : moment
}

/** What the reader does by which a form may come to have other values than it was shown with. */
const DEEDS = ['pointerdown', 'keydown', 'input', 'paste', 'drop'] as const

/**
 * Knows whether somebody has typed into a form what is not saved, and keeps it as a draft on this device if `draft` names
 * one, by all that it is a draft of: never of passwords, codes or where money goes. Until the reader does something, values
 * that come are what is saved. What they do while it is on its way is not saved with it.
 */
export function useUnsaved(of: {
  values: () => object
  form: () => Pick<Submitting, 'busy' | 'done'>
  draft?: () => string | undefined
  active?: () => boolean
}) {
  const session = useSession()
  const active = () => of.active?.() ?? true
  const text = () => JSON.stringify(of.values())
  const saved = ref('')
  const touched = ref(false)
  /** What is on its way, and whether the reader has changed it since. */
  let sent = ''
  const since = ref(false)
  /** Whether what changes now is the reader's doing. */
  let doing: ReturnType<typeof setTimeout> | undefined
  const offer = shallowRef<Draft>()
  let written: string | undefined
  const key = () => {
    const name = of.draft?.()
    const { brand = '', store, community } = session.scope ?? {}
    return name && session.account ? [brand, store ?? community, name].filter(Boolean).join('.') : undefined
  }
  const differs = () => active() && touched.value && text() !== saved.value
  const dirty = computed(() => differs() && (!of.form().busy || since.value))

  const changed = () => of.form().busy && doing !== undefined && text() !== sent

  /** It was done as it was sent. */
  function settle(): void {
    if (active() && (since.value || changed())) {
      const before = written
      saved.value = sent
      since.value = true
      keep()
      if (before && before !== written) dropDraft(session.account!.id, before)
      return
    }
    touched.value = false
    saved.value = text()
    discard()
  }

  function keep(): void {
    if (!dirty.value) return
    written = key()
    if (written) keepDraft(session.account!.id, written, of.values())
  }

  /** What has a name now may have been written without one. */
  function discard(): void {
    offer.value = undefined
    for (const name of [key(), written]) if (name && session.account) dropDraft(session.account.id, name)
  }

  function start(): void {
    touched.value = false
    saved.value = text()
    const name = key()
    const found = name && findDraft(session.account!.id, name)
    offer.value = found && JSON.stringify(found.values) !== saved.value ? found : undefined
  }

  function offerAgain(typed: [string, unknown][]): void {
    const again = { ...(JSON.parse(saved.value) as Record<string, unknown>), ...Object.fromEntries(typed) }
    if (JSON.stringify(again) === saved.value) return discard()
    offer.value = { at: Date.now(), values: again }
    const name = key()
    if (name) keepDraft(session.account!.id, name, again)
  }

  // What gets its name by being saved for the first time is the same form.
  watch(
    [active, () => of.draft?.()],
    ([shown], [before]) => {
      if (!shown) touched.value = false
      else if (!before || !(dirty.value || of.form().busy)) start()
    },
    { immediate: true, flush: 'post' },
  )
  watch(text, (now) => {
    if (!active()) return
    if (!touched.value) saved.value = now
    if (changed()) since.value = true
    keep()
  })

  const touch = () => {
    if (!active()) return
    touched.value = true
    clearTimeout(doing)
    doing = setTimeout(() => (doing = undefined))
  }
  DEEDS.forEach((deed) => document.addEventListener(deed, touch, { capture: true }))

  // What was sent may lead to another page before its answer is told, and is saved all the same.
  const sending = effectScope(true)
  let gone = false
  sending.run(() => {
    watch(() => of.form().done, settle, { flush: 'sync' })
    watch(
      () => of.form().busy,
      (busy) => {
        if (busy) {
          sent = text()
          since.value = false
          doing = undefined
        } else if (gone) sending.stop()
      },
      { flush: 'sync' },
    )
  })

  const state = reactive({
    dirty,
    /** What was typed here before and not saved. */
    offer,
    get draft() {
      return key()
    },
    restore(): void {
      const values = of.values() as Record<string, unknown>
      for (const [name, value] of Object.entries(offer.value?.values ?? {}))
        if (name in values) values[name] = typeof values[name] === 'string' ? value : revived(value)
      touched.value = true
      offer.value = undefined
    },
    /** Fills the form with what was read of the server, unless something is typed that is not saved: whether it did. */
    take(values: object): boolean {
      if (dirty.value || changed()) return false
      Object.assign(of.values(), values)
      saved.value = sent = text()
      return true
    },
    /**
     * Fills it so whatever is typed. What of it the reader had changed is offered again over that; a `version` among the
     * values says what was seen, and is never theirs.
     */
    replace(values: object): void {
      const before = JSON.parse(saved.value || '{}') as Record<string, unknown>
      const typed = Object.entries(JSON.parse(text()) as Record<string, unknown>).filter(
        ([name, value]) => name !== 'version' && JSON.stringify(value) !== JSON.stringify(before[name]),
      )
      Object.assign(of.values(), values)
      start()
      if (typed.length) offerAgain(typed)
    },
    discard,
    /** Whether this form may be closed; while it is on its way it may still be refused. */
    mayClose: () => letsGo(differs() ? [state] : []),
  })
  forms.add(state)
  onScopeDispose(() => {
    gone = true
    forms.delete(state)
    DEEDS.forEach((deed) => document.removeEventListener(deed, touch, { capture: true }))
    if (!of.form().busy) sending.stop()
  })
  return state
}

export type Unsaved = ReturnType<typeof useUnsaved>
