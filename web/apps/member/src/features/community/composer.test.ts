import { reactive } from 'vue'
import { expect, it } from 'vitest'
import { useComposer } from './composer'
import type { Feed } from './feed'

const person = (id: string, name: string) => ({ id, name, avatar: null })
const mei = person('1', '阿梅')
const lin = person('2', 'Lin')
const me = person('3', '林')

function composer(send: (draft: unknown) => Promise<void> = () => Promise.resolve()) {
  const sent: unknown[] = []
  const feed = reactive({
    messages: [{ author: lin }, { author: me }],
    send: (draft: unknown) => {
      sent.push(draft)
      return send(draft)
    },
  }) as unknown as Feed
  return {
    sent,
    composer: useComposer(
      feed,
      () => [mei],
      () => me.id,
    ),
  }
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
