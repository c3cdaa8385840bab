import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { defineComponent, h, nextTick } from 'vue'
import { expect, it, vi } from 'vitest'
import { createRouter, createMemoryHistory } from 'vue-router'
import { provideForm } from './form'
import { guardUnsaved, mayLeave } from './unsaved'
import { useUploading } from './uploading'

it('keeps the form around it from being sent, and whoever leaves from losing it, until the files are there', async () => {
  let stored!: () => void
  let upload!: { run: () => Promise<unknown>; waits: string }
  let fields!: ReturnType<typeof provideForm>
  const Picture = defineComponent(() => {
    upload = useUploading(() => new Promise<void>((resolve) => (stored = resolve)))
    return () => h('p')
  })
  const form = { busy: false, fields: {}, done: 0, run: () => Promise.resolve() }
  const page = mount(
    defineComponent(() => {
      fields = provideForm(() => form)
      return () => h('form', [h('em', fields.rest), h(Picture)])
    }),
    { global: { plugins: [createPinia()] } },
  )
  const ask = vi.fn(() => Promise.resolve(false))
  guardUnsaved(createRouter({ history: createMemoryHistory(), routes: [] }), ask)
  const sent = vi.fn()

  const uploading = upload.run()
  fields.attempt(sent)
  await nextTick()
  expect(sent).not.toHaveBeenCalled()
  expect(page.get('em').text()).toBe(upload.waits)
  expect(upload.waits).not.toBe('')
  expect(await mayLeave()).toBe(false)

  stored()
  await uploading
  await nextTick()
  expect(page.get('em').text()).toBe('')
  expect(await mayLeave()).toBe(true)
  fields.attempt(sent)
  expect(sent).toHaveBeenCalledOnce()
  expect(ask).toHaveBeenCalledOnce()
})
