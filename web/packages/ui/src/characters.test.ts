import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, ref, withDirectives, h } from 'vue'
import { countCharacters, cutCharacters, vCharacters } from './characters'

const family = '👨🏻‍👩🏻‍👧🏻‍👦🏻'

test('a character is what a person sees', () => {
  expect(countCharacters('')).toBe(0)
  expect(countCharacters('林总部')).toBe(3)
  expect(countCharacters('😀'.repeat(21))).toBe(21)
  expect(countCharacters(family.repeat(3) + '🇨🇳e\u0301')).toBe(5)
})

test('a text is cut between characters', () => {
  expect(cutCharacters(family.repeat(3), 2)).toBe(family.repeat(2))
  expect(cutCharacters('林总部', 3)).toBe('林总部')
})

test('a field takes as many characters as it may, and its model with it', async () => {
  const model = ref('')
  const Form = defineComponent(
    () => () =>
      withDirectives(
        h('input', {
          value: model.value,
          onInput: (event: Event) => (model.value = (event.target as HTMLInputElement).value),
        }),
        [[vCharacters, 2]],
      ),
  )
  const input = mount(Form, { attachTo: document.body }).find('input')
  await input.setValue(family.repeat(3))
  expect(model.value).toBe(family.repeat(2))
  expect(input.element.value).toBe(family.repeat(2))
})
