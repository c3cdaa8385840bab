import { searchKey, useUnkept, useUploading } from '@linli/ui'
import { computed, reactive, ref, type Ref } from 'vue'
import { complain } from '../../notify'
import { storeFile } from '../../shell/store-file'
import type { View } from '../../shell/types'
import type { Feed } from './feed'

type Message = View<'MessageView'>
type Person = View<'PersonCard'>

/** How many pictures one message takes. */
export const MOST = 9
const NAMES = 6

/** What the reader is about to say: words, pictures, who is called, and what it answers. */
export function useComposer(feed: Feed, others: () => readonly Person[], reader: () => string | undefined) {
  const text = ref('')
  const reply = ref<Message>()
  const images = ref<string[]>([])
  const called: Ref<Person[]> = ref([])
  const asked = ref(0)
  const empty = computed(() => !text.value.trim() && images.value.length === 0)

  /** Those whose name begins as typed behind the last @. */
  const suggested = computed(() => {
    const begun = /@([^\s@]{0,12})$/.exec(text.value)?.[1]
    if (begun === undefined) return []
    const found = new Map([...others(), ...feed.messages.map((each) => each.author)].map((each) => [each.id, each]))
    found.delete(reader() ?? '')
    return [...found.values()].filter((each) => searchKey(each.name).includes(searchKey(begun))).slice(0, NAMES)
  })

  function mention(person: Person): void {
    text.value = text.value.replace(/@[^\s@]*$/, `@${person.name} `)
    called.value = [...called.value, person]
  }

  const upload = useUploading(async (chosen: readonly File[]) => {
    for (const each of chosen.slice(0, MOST - images.value.length)) {
      const stored = await storeFile(each)
      if (!images.value.includes(stored)) images.value = [...images.value, stored]
    }
  })
  async function attach(chosen: readonly File[]): Promise<void> {
    await upload.run(chosen)
    if (upload.problem) complain(upload.problem)
  }

  function detach(image: string): void {
    images.value = images.value.filter((each) => each !== image)
  }

  /** Clears the field at once; if the server refuses it, all comes back, before what was typed meanwhile. */
  async function send(): Promise<void> {
    if (empty.value || upload.busy) return
    const body = text.value.trim()
    const said = { images: images.value, called: called.value, reply: reply.value }
    const draft = {
      body,
      images: said.images,
      mentions: said.called.filter((each) => body.includes(`@${each.name}`)).map((each) => each.id),
      replyTo: said.reply?.number ?? null,
    }
    text.value = ''
    images.value = []
    called.value = []
    reply.value = undefined
    try {
      await feed.send(draft)
    } catch (thrown) {
      text.value = [body, text.value].filter(Boolean).join('\n')
      images.value = [...new Set([...said.images, ...images.value])].slice(0, MOST)
      called.value = [...said.called, ...called.value]
      reply.value ??= said.reply
      complain(thrown)
    }
  }

  useUnkept(() => !empty.value || feed.waiting.some((each) => each.failed))

  /** Brings the reader to the field. */
  const focus = () => void asked.value++

  return reactive({ text, reply, images, upload, empty, suggested, asked, focus, mention, attach, detach, send })
}

export type Composer = ReturnType<typeof useComposer>
