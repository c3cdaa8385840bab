import { foundLine } from '@linli/api'
import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lazyPart, unopened, watchPages } from './pages'

const page = '<script type="module" src="/app/assets/index-1.js"></script>'
const Sheet = defineComponent(() => () => h('p', 'here'))
let answers: () => Promise<Response>

beforeEach(() => {
  vi.stubGlobal(
    'fetch',
    vi.fn(() => answers()),
  )
  const routes = [{ path: '/', component: Sheet }]
  watchPages(createRouter({ history: createMemoryHistory(), routes }), '/app/')
})
afterEach(() => {
  unopened.value = undefined
  vi.unstubAllGlobals()
})

let lost: boolean

/** A page with a part, as what Vite makes of an `import()` tells that its file has not come. */
function pageWithPart() {
  lost = true
  const Part = lazyPart(async () => {
    if (!lost) return { default: Sheet }
    const payload = new TypeError('Failed to fetch dynamically imported module')
    window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }))
    throw payload
  })
  return mount(() => h('main', h(Part)))
}

it.each([
  ['at the next click', () => document.body.click()],
  ['soon', () => undefined],
])('asks for a part that was lost on its way again %s, and says so until it is there', async (_, act) => {
  answers = async () => new Response(page)
  const shown = pageWithPart()
  await vi.waitFor(() => expect(unopened.value).toEqual({ to: '', why: 'lost' }))
  expect(shown.text()).toBe('')
  lost = false
  act()
  await vi.waitFor(() => expect(shown.text()).toBe('here'), { timeout: 10_000 })
  expect(unopened.value).toBeUndefined()
})

it('asks for it again once the server answers', async () => {
  answers = () => Promise.reject(new TypeError('Failed to fetch'))
  const shown = pageWithPart()
  await vi.waitFor(() => expect(unopened.value).toEqual({ to: '', why: 'away' }))
  lost = false
  foundLine()
  await flushPromises()
  expect(shown.text()).toBe('here')
  expect(unopened.value).toBeUndefined()
})
