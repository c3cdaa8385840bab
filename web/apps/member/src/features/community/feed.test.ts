import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { defineComponent } from 'vue'
import { afterEach, expect, it, vi } from 'vitest'
import { useFeed, type Feed } from './feed'

const message = { number: '3', revision: '8', body: '早', likes: 2, liked: false }
const page = () => Response.json({ items: [message], next: null })

afterEach(() => vi.unstubAllGlobals())

it('keeps a like that was tapped while the page was being read again', async () => {
  let answer: (page: Response) => void = () => undefined
  let reads = 0
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      close() {}
    },
  )
  vi.stubGlobal('fetch', (request: Request) => {
    if (request.method !== 'GET') return Promise.resolve(new Response(null, { status: 204 }))
    return reads++ ? new Promise<Response>((done) => (answer = done)) : Promise.resolve(page())
  })
  let feed!: Feed
  const group = defineComponent(() => {
    feed = useFeed('1', '5')
    return () => null
  })
  const shown = mount(group, { global: { plugins: [createPinia()] } })
  await flushPromises()
  const again = feed.reload()
  await feed.like(feed.messages[0]!)
  await vi.waitFor(() => expect(reads).toBe(2))
  answer(page())
  await again
  expect(feed.messages).toMatchObject([{ likes: 3, liked: true }])
  shown.unmount()
})
