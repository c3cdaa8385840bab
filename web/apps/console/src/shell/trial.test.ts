import { Problem } from '@linli/api'
import { effectScope, reactive } from 'vue'
import { expect, it, vi } from 'vitest'
import { useTrial } from './trial'

interface Run {
  id: string
  mode: 'DRY_RUN' | 'APPLY'
}

function trial() {
  const chosen = reactive({ file: 'tea.csv', store: 'north' })
  const sent: string[] = []
  const runs = new Map<string, Run>()
  const made = effectScope().run(() =>
    useTrial({
      wanted: () => ({ ...chosen }),
      start: async ({ file, store }, mode) => {
        const id = String(sent.push(`${mode} ${file} ${store}`))
        runs.set(id, { id, mode: mode === 'apply' ? 'APPLY' : 'DRY_RUN' })
        return id
      },
      read: async (run) => runs.get(run)!,
      ended: () => true,
    }),
  )!
  return { chosen, sent, runs, made }
}

it('applies what was tried', async () => {
  const { sent, made } = trial()
  await made.try()
  expect(made.ready).toBe(true)
  await made.apply()
  expect(sent).toEqual(['dry-run tea.csv north', 'apply tea.csv north'])
  expect([made.ready, made.void]).toEqual([false, false])
})

it('is void once something else is chosen, until that is tried or what was tried is chosen again', async () => {
  const { chosen, sent, made } = trial()
  await made.try()
  chosen.store = 'south'
  expect([made.ready, made.void]).toEqual([false, true])
  chosen.store = 'north'
  expect([made.ready, made.void]).toEqual([true, false])
  chosen.file = 'coffee.csv'
  await made.try()
  expect(made.ready).toBe(true)
  await made.apply()
  expect(sent.at(-1)).toBe('apply coffee.csv north')
})

it('applies nothing on the word of a trial that was another', async () => {
  const { runs, made } = trial()
  await made.try()
  runs.set('earlier', { id: 'earlier', mode: 'DRY_RUN' })
  await made.follow('earlier')
  expect(made.report?.id).toBe('earlier')
  expect([made.ready, made.void]).toEqual([false, false])
})

it('shows the run that was asked for last', async () => {
  const answers: Record<string, (run: Run) => void> = {}
  const made = effectScope().run(() =>
    useTrial({
      wanted: () => ({}),
      start: async () => 'new',
      read: (run) => new Promise<Run>((resolve) => (answers[run] = resolve)),
      ended: () => true,
    }),
  )!
  const slow = made.follow('slow')
  const fast = made.follow('fast')
  answers.fast!({ id: 'fast', mode: 'APPLY' })
  answers.slow!({ id: 'slow', mode: 'APPLY' })
  await Promise.all([slow, fast])
  expect(made.report?.id).toBe('fast')
})

it('is followed on when there was no answer for a while', async () => {
  vi.useFakeTimers()
  let away = true
  const made = effectScope().run(() =>
    useTrial({
      wanted: () => ({}),
      start: async () => 'new',
      read: async (run): Promise<Run> => {
        if (away) throw Problem.offline()
        return { id: run, mode: 'DRY_RUN' }
      },
      ended: () => true,
    }),
  )!
  await made.try()
  expect(made.report).toBeUndefined()
  away = false
  await vi.advanceTimersByTimeAsync(3000)
  expect([made.report?.id, made.ready]).toEqual(['new', true])
  vi.useRealTimers()
})
