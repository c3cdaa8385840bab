import { mount } from '@vue/test-utils'
import { defineComponent, reactive } from 'vue'
import { expect, it, vi } from 'vitest'
import { useComposer, type Composer } from './composer'
import type { Feed } from './feed'

vi.mock('../../notify', () => ({ complain: () => undefined }))
const store = vi.hoisted(() => vi.fn())
vi.mock('../../shell/store-file', () => ({ storeFile: store }))

const person = (id: string, name: string) => ({ id, name, avatar: null })
const mei = person('1', '阿梅')
const lin = person('2', 'Lin')
const me = person('3', '林')

function composer(send: (draft: unknown) => Promise<void> = () => Promise.resolve()) {
  const sent: unknown[] = []
  const feed = reactive({
    messages: [{ author: lin }, { author: me }],
    waiting: [],
    send: (draft: unknown) => {
      sent.push(draft)
      return send(draft)
    },
  }) as unknown as Feed
  let made!: Composer
  mount(
    defineComponent(() => {
      made = useComposer(
        feed,
        () => [mei],
        () => me.id,
      )
      return () => null
    }),
  )
  return { sent, composer: made }
}

it('offers whoever else is about or has spoken, in any case, behind an @ alone', () => {
  const { composer: made } = composer()
  made.text = '早，'
  expect(made.suggested).toEqual([])
  made.text = '早，@'
  expect(made.suggested).toEqual([mei, lin])
  made.text = '早，@LI'
  expect(made.suggested).toEqual([lin])
})

it('calls those who are still named when it is sent', async () => {
  const { composer: made, sent } = composer()
  made.text = '@Li'
  made.mention(lin)
  made.text += '和 @阿'
  made.mention(mei)
  expect(made.text).toBe('@Lin 和 @阿梅 ')
  made.text = '@Lin 早'
  await made.send()
  expect(sent).toEqual([{ body: '@Lin 早', images: [], mentions: ['2'], replyTo: null }])
  expect(made.empty).toBe(true)
})

it('sends nothing that is empty, and gives back what is refused', async () => {
  const { composer: made, sent } = composer(() => Promise.reject(new Error('refused')))
  made.text = '  '
  await made.send()
  expect(sent).toEqual([])
  made.text = '早'
  made.images = ['7']
  await made.send()
  expect([made.text, made.images]).toEqual(['早', ['7']])
})

it('puts what is refused before what was typed meanwhile', async () => {
  let refuse!: (why: Error) => void
  const { composer: made } = composer(() => new Promise((_, reject) => (refuse = reject)))
  made.text = '@Li'
  made.mention(lin)
  made.images = ['7']
  const sending = made.send()
  made.text = '还有'
  made.images = ['8']
  refuse(new Error('refused'))
  await sending
  expect([made.text, made.images]).toEqual(['@Lin\n还有', ['7', '8']])
})

it('sends nothing before its pictures are there', async () => {
  let stored!: (picture: string) => void
  store.mockImplementation(() => new Promise((resolve) => (stored = resolve)))
  const { composer: made, sent } = composer()
  made.text = '看'
  const uploading = made.attach([new File([], 'a.jpg')])
  await made.send()
  expect(sent).toEqual([])
  expect(made.upload.waits).not.toBe('')
  stored('7')
  await uploading
  await made.send()
  expect(sent).toEqual([{ body: '看', images: ['7'], mentions: [], replyTo: null }])
})
