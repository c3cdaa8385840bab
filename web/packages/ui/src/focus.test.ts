import { nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { expect, it } from 'vitest'
import { keepFocus } from './focus'

it('goes on in the page that was opened, unless something in it has the focus already', async () => {
  document.body.innerHTML = '<a href="#"></a><main id="content" tabindex="-1"><input /></main>'
  const page = document.querySelector('main')!
  const router = createRouter({
    history: createMemoryHistory(),
    routes: ['/', '/one', '/two'].map((path) => ({ path, component: { render: () => null } })),
  })
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
