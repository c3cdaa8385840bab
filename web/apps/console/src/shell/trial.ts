import { Problem, useSubmit } from '@linli/api'
import { computed, onScopeDispose, reactive, shallowRef } from 'vue'
import { complain } from '../notify'

interface Report {
  id: string
  mode: 'DRY_RUN' | 'APPLY'
}

interface Trial<W extends object, R extends Report> {
  /** What is chosen now: its values are compared one by one. */
  wanted: () => W
  /** Starts it, and tells which run it is. */
  start: (wish: W, mode: 'dry-run' | 'apply') => Promise<string>
  read: (run: string, wish: W) => Promise<R>
  ended: (report: R) => boolean
}

/** How long a run that has not ended is left alone, in milliseconds. */
const PAUSE = 700
/** How long until it is asked for again when there was no answer. */
const PATIENCE = 3000

/**
 * What is tried before it is applied, each time followed to its end. What is applied is what was tried, never what was chosen
 * since: once something else is chosen the trial is `void`, and another is needed.
 */
export function useTrial<W extends object, R extends Report>(of: Trial<W, R>) {
  const report = shallowRef<R>()
  /** Whose report is read, and what was wanted of it. */
  const followed = shallowRef<{ run: string; wish: W }>()
  const tried = shallowRef<{ run: string; wish: W }>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const ended = computed(() => report.value !== undefined && of.ended(report.value))
  /** Whether the report tells of what was tried here. */
  const own = computed(() => ended.value && report.value!.mode === 'DRY_RUN' && report.value!.id === tried.value?.run)
  const same = computed(() => {
    const now = of.wanted()
    return (
      tried.value !== undefined && Object.entries(tried.value.wish).every(([name, was]) => now[name as keyof W] === was)
    )
  })

  function forget(): void {
    clearTimeout(timer)
    followed.value = undefined
    report.value = undefined
  }

  async function follow(run: string, wish = of.wanted()): Promise<void> {
    clearTimeout(timer)
    const mine = (followed.value = { run, wish })
    const again = (after: number) => (timer = setTimeout(() => void follow(run, wish), after))
    try {
      const found = await of.read(run, wish)
      if (mine !== followed.value) return
      report.value = found
      if (!ended.value) again(PAUSE)
    } catch (thrown) {
      if (mine !== followed.value) return
      if (thrown instanceof Problem && thrown.unanswered) again(PATIENCE)
      else complain(thrown)
    }
  }

  const submit = useSubmit(async (mode: 'dry-run' | 'apply', wish: W) => {
    const run = await of.start(wish, mode)
    report.value = undefined
    if (mode === 'dry-run') tried.value = { run, wish }
    await follow(run, wish)
  })

  onScopeDispose(forget)
  return reactive({
    report,
    ended,
    /** What was wanted of the run that is shown. */
    wish: computed(() => followed.value?.wish),
    /** Whether what was tried may be applied. */
    ready: computed(() => own.value && same.value),
    void: computed(() => own.value && !same.value),
    submit,
    try: () => {
      forget()
      return submit.run('dry-run', of.wanted())
    },
    apply: () => submit.run('apply', tried.value!.wish),
    follow,
    forget,
  })
}
