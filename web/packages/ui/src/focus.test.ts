import { nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { expect, it } from 'vitest'
import { keepFocus } from './focus'

const routes = ['/', '/one', '/two'].map((path) => ({ path, component: { render: () => null } }))

it('goes on in the page that was opened, unless something in it has the focus already', async () => {
  document.body.innerHTML = '<a href="#"></a><main id="content" tabindex="-1"><input /></main>'
  const page = document.querySelector('main')!
  const router = createRouter({ history: createMemoryHistory(), routes })
  keepFocus(router)
  const open = async (path: string) => {
    await router.push(path)
    await nextTick()
    await nextTick()
  }
  await open('/')
  expect(document.activeElement, 'the first page begins at its beginning').toBe(document.body)
  await open('/one')
  expect(document.activeElement).toBe(page)
  const field = document.querySelector('input')!
  field.focus()
  await open('/two')
  expect(document.activeElement).toBe(field)
})

it('goes on around what is gone, and leaves it to the browser where nothing is', () => {
  document.body.innerHTML = `<header><a href="#"></a></header>
    <main id="content" tabindex="-1"><section><div><button></button></div><a href="#"></a></section></main>`
  keepFocus(createRouter({ history: createMemoryHistory(), routes }))
  const tab = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }))
  tab()
  expect(document.activeElement, 'nothing has been done yet').toBe(document.body)
  const button = document.querySelector('button')!
  button.focus()
  button.blur()
  tab()
  expect(document.activeElement, 'what had the focus is still there').toBe(document.body)
  button.focus()
  document.querySelector('div')!.remove()
  tab()
  const section = document.querySelector('section')!
  expect(document.activeElement).toBe(section)
  section.blur()
  expect(section.hasAttribute('tabindex'), 'it can be reached no other way').toBe(false)
})
