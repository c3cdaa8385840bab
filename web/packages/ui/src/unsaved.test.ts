import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { defineComponent, nextTick, reactive, ref } from 'vue'
import { expect, it } from 'vitest'
import type { Submitting } from './form'
import { useUnsaved, type Unsaved } from './unsaved'

function formOf(values: object, draft?: () => string) {
  const form = reactive({ busy: false, done: 0 }) as Pick<Submitting, 'busy' | 'done'>
  let unsaved!: Unsaved
  const page = defineComponent(() => {
    unsaved = useUnsaved({ values: () => values, form: () => form, draft })
    return () => null
  })
  mount(page, { global: { plugins: [createPinia()] } })
  return { form, unsaved }
}
const type = () => document.dispatchEvent(new Event('input'))

it('brings moments back that nobody had chosen before', () => {
  const values = reactive({ until: undefined as Date | undefined, note: '', kind: 'FOR_A_TIME' })
  const { unsaved } = formOf(values)
  unsaved.offer = { at: 0, values: { until: '2026-12-01T08:00:00.000Z', note: '2026-12-01T08:00:00.000Z' } }
  unsaved.restore()
  expect(values).toEqual({
    until: new Date('2026-12-01T08:00:00.000Z'),
    note: '2026-12-01T08:00:00.000Z',
    kind: 'FOR_A_TIME',
  })
})

it('is filled with what is read until somebody types, and not over what they typed', () => {
  const values = reactive({ title: '', body: '' })
  const { unsaved } = formOf(values)
  expect(unsaved.take({ title: '薄荷' })).toBe(true)
  type()
  expect(unsaved.take({ title: '新鲜薄荷' })).toBe(true)
  values.title = '阳台上的薄荷'
  expect(unsaved.take({ title: '薄荷', body: '三盆' })).toBe(false)
  expect(values).toEqual({ title: '阳台上的薄荷', body: '' })
})

it('counts nothing as saved that is typed while it is on its way', async () => {
  const values = reactive({ title: '' })
  const { form, unsaved } = formOf(values)
  type()
  values.title = '薄荷'
  form.busy = true
  await nextTick()
  expect(unsaved.dirty).toBe(false)
  type()
  values.title = '薄荷三盆'
  await nextTick()
  expect(unsaved.dirty).toBe(true)
  form.done++
  form.busy = false
  expect(unsaved.dirty).toBe(true)
  expect(unsaved.take({ title: '薄荷' })).toBe(false)
  form.busy = true
  form.done++
  form.busy = false
  expect(unsaved.dirty).toBe(false)
})

it('is not changed by what saving it does to it', async () => {
  const values = reactive({ title: '' })
  const { form, unsaved } = formOf(values)
  type()
  values.title = ' 薄荷 '
  await new Promise((resolve) => setTimeout(resolve))
  form.busy = true
  values.title = '薄荷'
  await nextTick()
  form.done++
  form.busy = false
  expect(unsaved.dirty).toBe(false)
})

it('shows what is read in the place of what somebody typed when they want that, and nothing of it is unsaved', () => {
  const values = reactive({ title: '' })
  const { unsaved } = formOf(values)
  type()
  values.title = '阳台上的薄荷'
  expect(unsaved.dirty).toBe(true)
  unsaved.replace({ title: '新鲜薄荷' })
  expect(values.title).toBe('新鲜薄荷')
  expect(unsaved.dirty).toBe(false)
})

it('offers what somebody typed again over what is read, and nothing of it that they did not change', () => {
  const values = reactive({ version: 1, title: '薄荷', body: '三盆' })
  const { unsaved } = formOf(values, () => '17')
  type()
  values.title = '阳台上的薄荷'
  unsaved.replace({ version: 2, title: '新鲜薄荷', body: '两盆' })
  expect(values).toEqual({ version: 2, title: '新鲜薄荷', body: '两盆' })
  unsaved.restore()
  expect(values).toEqual({ version: 2, title: '阳台上的薄荷', body: '两盆' })
  expect(unsaved.dirty).toBe(true)
})

it('offers a draft of what is older again over the newest, once that was shown', () => {
  const values = reactive({ version: 2, title: '新鲜薄荷' })
  const { unsaved } = formOf(values)
  type()
  Object.assign(values, { version: 1, title: '薄荷' })
  unsaved.replace({ version: 2, title: '新鲜薄荷' })
  expect(values.version).toBe(2)
  unsaved.restore()
  expect(values).toEqual({ version: 2, title: '薄荷' })
})

it('offers nothing again where nothing was typed, or just what is there now', () => {
  const values = reactive({ title: '薄荷' })
  const { unsaved } = formOf(values)
  unsaved.replace({ title: '新鲜薄荷' })
  expect(unsaved.offer).toBeUndefined()
  type()
  values.title = '盆栽薄荷'
  unsaved.replace({ title: '盆栽薄荷' })
  expect(unsaved.offer).toBeUndefined()
})

it('is saved once it has been done, and not by what else a form is busy with', () => {
  const values = reactive({ account: '' })
  const { form, unsaved } = formOf(values)
  type()
  values.account = '6222'
  form.busy = true
  form.busy = false
  expect(unsaved.dirty).toBe(true)
  form.done++
  expect(unsaved.dirty).toBe(false)
})

it('keeps what was typed while the rest of it was being saved, though it got its name by that', async () => {
  const values = reactive({ title: '' })
  const name = ref('new')
  const { form, unsaved } = formOf(values, () => name.value)
  type()
  values.title = '薄荷'
  form.busy = true
  type()
  values.title = '薄荷三盆'
  name.value = '17'
  expect(unsaved.take({ title: '薄荷' })).toBe(false)
  form.done++
  form.busy = false
  await nextTick()
  expect(unsaved.dirty).toBe(true)
  values.title = '薄荷'
  expect(unsaved.dirty).toBe(false)
})

it('is saved with what the answer made of it, unless more was typed meanwhile', () => {
  const values = reactive({ title: '' })
  const { form, unsaved } = formOf(values)
  type()
  values.title = ' 薄荷 '
  form.busy = true
  type()
  expect(unsaved.take({ title: '薄荷' })).toBe(true)
  form.done++
  form.busy = false
  expect(unsaved.dirty).toBe(false)
})
