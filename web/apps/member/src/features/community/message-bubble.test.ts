import { language } from '@linli/i18n'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import MessageBubble from './MessageBubble.vue'

vi.mock('../../shell/pictures', () => ({ lookAt: vi.fn() }))

const message = {
  number: '3',
  author: { id: '7', name: '小周' },
  body: '明早有面包',
  images: [],
  mentions: [],
  likes: 2,
  liked: false,
  removed: false,
  postedAt: '2026-05-01T08:00:00Z',
}

beforeEach(() => {
  language.value = 'zh-CN'
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

it('likes a message once when a quick finger taps twice, and takes it back at a later tap', async () => {
  const bubble = mount(MessageBubble, {
    props: { message: message as never, own: false, first: false, acts: [] },
    global: { plugins: [createPinia()] },
  })
  const heart = bubble.get('.likes')
  await heart.trigger('click')
  await heart.trigger('click')
  expect(bubble.emitted('act')).toEqual([['like']])
  vi.advanceTimersByTime(1_000)
  await heart.trigger('click')
  expect(bubble.emitted('act')).toHaveLength(2)
})
