import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent } from 'vue'
import SearchPicker from './SearchPicker.vue'

const ElSelect = defineComponent({ props: { remoteMethod: Function }, template: '<i />' })

it('looks for what opened it by being typed, and for anything once it is opened anew', () => {
  const asked: string[] = []
  const picker = mount(SearchPicker, {
    props: { modelValue: '', label: 'Group', find: (words: string) => (asked.push(words), Promise.resolve([])) },
    global: { components: { ElSelect }, stubs: { ElOption: true } },
  })
  const select = picker.findComponent(ElSelect)
  select.props('remoteMethod')!('9')
  select.vm.$emit('visibleChange', true)
  expect(asked).toEqual(['9'])
  select.vm.$emit('visibleChange', false)
  select.vm.$emit('visibleChange', true)
  expect(asked).toEqual(['9', ''])
})
