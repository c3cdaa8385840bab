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

/** A page with a part that is lost that many times, as what Vite makes of an `import()` tells that its file has not come. */
function part(lost: number) {
  let times = 0
  const Part = lazyPart(async () => {
    if (times++ >= lost) return { default: Sheet }
    const payload = new TypeError('Failed to fetch dynamically imported module')
    window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }))
    throw payload
  })
  return mount(() => h('main', h(Part)))
}

it('asks for a part that was lost on its way again at the next click, and says so until it is there', async () => {
  answers = async () => new Response(page)
  const shown = part(2)
  await vi.waitFor(() => expect(unopened.value).toEqual({ to: '', why: 'lost' }))
  expect(shown.text()).toBe('')
  document.body.click()
  await vi.waitFor(() => expect(unopened.value).toEqual({ to: '', why: 'lost' }))
  document.body.click()
  await flushPromises()
  expect(shown.text()).toBe('here')
  expect(unopened.value).toBeUndefined()
})

it('asks for it again once the server answers', async () => {
  answers = () => Promise.reject(new TypeError('Failed to fetch'))
  const shown = part(1)
  await vi.waitFor(() => expect(unopened.value).toEqual({ to: '', why: 'away' }))
  foundLine()
  await flushPromises()
  expect(shown.text()).toBe('here')
  expect(unopened.value).toBeUndefined()
})
