import { language } from '@linli/i18n'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { defineComponent, h, ref } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { provideForm } from '../form'
import AgreeTick from './AgreeTick.vue'

const inForce = { text: { kind: 'TERMS', version: 1 }, due: false }
const nobody = { texts: [inForce], grants: [], demoSignIns: [], account: null, demo: false, publicAddress: '' }

function signingIn() {
  const sent = vi.fn()
  const form = defineComponent(() => {
    const agreed = ref(false)
    const fields = provideForm(() => ({ problem: undefined, fields: {} }))
    return () => [
      h(AgreeTick, { modelValue: agreed.value, 'onUpdate:modelValue': (now: boolean) => (agreed.value = now) }),
      h('button', { class: 'send', onClick: () => fields.attempt(sent) }),
    ]
  })
  const page = mount(form, { global: { plugins: [createPinia()] } })
  return { page, sent, send: () => page.get('.send').trigger('click') }
}

beforeEach(() => {
  language.value = 'zh-CN'
})
afterEach(() => vi.unstubAllGlobals())

it('sends nothing without the tick, says so, and sends with it', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(nobody))))
  const { page, sent, send } = signingIn()
  await flushPromises()
  await send()
  expect(page.get('[role=alert]').text()).toBe('请先勾选，表示你同意')
  expect(sent).not.toHaveBeenCalled()
  await page.get('[name=agreed]').setValue(true)
  expect(page.find('[role=alert]').exists()).toBe(false)
  await send()
  expect(sent).toHaveBeenCalledOnce()
})

it('says that the texts could not be read, and asks once they can', async () => {
  let there = false
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(nobody), { status: there ? 200 : 500 })))
  const { page, sent, send } = signingIn()
  await flushPromises()
  await send()
  expect(page.text()).toContain('还没读到要同意的条款')
  expect(sent).not.toHaveBeenCalled()
  there = true
  await page.get('.again').trigger('click')
  await flushPromises()
  expect(page.find('[name=agreed]').exists()).toBe(true)
})
