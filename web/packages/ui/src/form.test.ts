import { Problem } from '@linli/api'
import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick, reactive } from 'vue'
import { expect, it, vi } from 'vitest'
import { provideForm, useField, type Submitting } from './form'

const Field = defineComponent({
  props: { name: { type: String, required: true } },
  setup(props) {
    const error = useField(() => props.name)
    return () => h('p', { class: props.name }, error.value)
  },
})

async function shows(fields: Record<string, string>, names: string[], detail = '', within = '') {
  const form = reactive({
    busy: false,
    problem: new Problem('urn:linli:problem:invalid-request', 422, '', detail, fields),
    fields,
    done: 0,
    run: () => Promise.resolve(),
  }) as Submitting
  const page = mount(
    defineComponent(() => {
      const fields = provideForm(
        () => form,
        () => within,
      )
      return () => [h('em', fields.rest), ...names.map((name) => h(Field, { name, key: name }))]
    }),
  )
  await nextTick()
  return page
}

it('tells a refusal at its field and not again at the head', async () => {
  const page = await shows({ title: '太长' }, ['title', 'price'], '请检查')
  expect(page.get('.title').text()).toBe('太长')
  expect(page.get('.price').text()).toBe('')
  expect(page.get('em').text()).toBe('')
})

it('leaves out the part of the request that all fields are in', async () => {
  const page = await shows({ 'terms.name': '已有', 'seo.name': '太长' }, ['name'], '', 'terms')
  expect(page.get('.name').text()).toBe('已有')
  expect(page.get('em').text()).toBe('太长')
})

it('tells at the head what no field shows', async () => {
  const page = await shows({ title: '太长', owner: '没有这个人' }, ['title'], '请检查')
  expect(page.get('em').text()).toBe('没有这个人')
})

it('tells the problem itself when it names no field', async () => {
  expect((await shows({}, ['title'], '卖完了')).get('em').text()).toBe('卖完了')
})

it('says nothing of what was refused when it was shown before, and again what is refused now', async () => {
  const form = reactive({ fields: {}, busy: false, done: 0 }) as Pick<Submitting, 'problem' | 'fields'>
  const refuse = () =>
    Object.assign(form, {
      problem: new Problem('urn:linli:problem:invalid-request', 422, '', '请检查', { title: '太长' }),
      fields: { title: '太长' },
    })
  let fields!: ReturnType<typeof provideForm>
  const page = mount(
    defineComponent(() => {
      fields = provideForm(() => form)
      return () => [h('em', fields.rest), h(Field, { name: 'title' })]
    }),
  )
  refuse()
  await nextTick()
  expect(page.get('.title').text()).toBe('太长')
  fields.startOver()
  await nextTick()
  expect(page.text()).toBe('')
  refuse()
  await nextTick()
  expect(page.get('.title').text()).toBe('太长')
})

it('is not sent without what a field lacks, leads to the first of them, and says so until it is there', async () => {
  const values = reactive({ name: '', place: '' })
  const sent = vi.fn()
  const Needed = defineComponent({
    props: { name: { type: String, required: true } },
    setup(props) {
      const told = useField(
        () => props.name,
        () => (values[props.name as 'name' | 'place'] ? '' : `no ${props.name}`),
      )
      return () => h('p', [h('input', { id: props.name }), told.value])
    },
  })
  const form = { busy: false, fields: {}, done: 0, run: () => Promise.resolve() }
  let fields!: ReturnType<typeof provideForm>
  const page = mount(
    defineComponent(() => {
      fields = provideForm(() => form)
      return () => h('form', [h(Needed, { name: 'name' }), h(Needed, { name: 'place' })])
    }),
    { attachTo: document.body },
  )
  fields.attempt(sent)
  await nextTick()
  expect(sent).not.toHaveBeenCalled()
  expect(document.activeElement?.id).toBe('name')
  expect(fields.missing).toBe('no name no place')
  expect(page.text()).toBe('no nameno place')
  values.name = '巷口店'
  await nextTick()
  expect(page.text()).toBe('no place')
  fields.attempt(sent, ['name'])
  expect(sent).toHaveBeenCalledOnce()
  page.unmount()
})

it('leads to the first field that the server refused, in the order of the page', async () => {
  const form = reactive({
    busy: false,
    problem: undefined,
    fields: {},
    done: 0,
    run: () => Promise.resolve(),
  }) as Submitting
  const Asked = defineComponent({
    props: { name: { type: String, required: true } },
    setup(props) {
      const told = useField(() => props.name)
      return () => h('p', [h('div', { tabindex: -1 }, [h('input', { id: props.name })]), told.value])
    },
  })
  const page = mount(
    defineComponent(() => {
      provideForm(() => form)
      return () => h('form', [h(Asked, { name: 'name' }), h(Asked, { name: 'place' }), h(Asked, { name: 'hours' })])
    }),
    { attachTo: document.body },
  )
  const fields = { hours: '太长', place: '太长' }
  Object.assign(form, {
    fields,
    problem: new Problem('urn:linli:problem:invalid-request', 422, '', '', fields),
  })
  await nextTick()
  await nextTick()
  expect(document.activeElement?.id).toBe('place')
  page.unmount()
})
