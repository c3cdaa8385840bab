import { asProblem, useSession } from '@linli/api'
import { computed, onScopeDispose, reactive, ref, shallowRef } from 'vue'
import type { View } from '../../shell/types'
import { likeMessage, listMessages, postMessage, removeMessage, streamMessages, unlikeMessage } from './api'

type Message = View<'MessageView'>
type Draft = View<'PostMessageRequest'>

/** A message of the reader's own that the server has not confirmed yet. */
export interface Waiting {
  key: string
  draft: Draft
  at: string
  failed: boolean
}

const PAGE = 40
/** How many pages are read to find a message that another one speaks of. */
const FURTHEST = 25

/** A group's feed: the latest page, earlier ones on demand, and everything that comes or changes while it is open. */
export function useFeed(brand: string, group: string) {
  const session = useSession()
  const path = { brand, group }
  const known = shallowRef(new Map<string, Message>())
  const waiting = ref<Waiting[]>([])
  const next = ref<string | null>()
  const problem = shallowRef<ReturnType<typeof asProblem>>()
  const started = ref(false)
  const loading = ref(false)
  const broken = ref(false)
  let stream: EventSource | undefined

  /** Oldest first; the numbers rise with time. */
  const messages = computed(() =>
    [...known.value.values()].sort((one, other) => (BigInt(one.number) < BigInt(other.number) ? -1 : 1)),
  )

  /** How many likes the reader has turned, and the latest of each message. */
  let taps = 0
  const tapped = new Map<string, number>()

  /** @param asked how many likes had been turned when it was asked for; what the stream brings is newer than all */
  function take(found: Message[], asked = Infinity): void {
    const all = new Map(known.value)
    for (const message of found) {
      const before = all.get(message.number)
      if (before && BigInt(before.revision) > BigInt(message.revision)) continue
      // What the reader has tapped since it was asked for is the newer.
      const { likes, liked } = before && (tapped.get(message.number) ?? 0) > asked ? before : message
      // The stream is one for all readers, so it does not say what this one liked.
      all.set(message.number, { ...message, likes, liked: liked ?? message.liked ?? before?.liked ?? null })
    }
    known.value = all
  }

  async function load(after?: string): Promise<void> {
    loading.value = true
    problem.value = undefined
    const asked = taps
    try {
      const page = await listMessages({ ...path, after, limit: PAGE })
      take(page.items, asked)
      next.value = page.next
      started.value = true
      if (after === undefined) listen()
    } catch (thrown) {
      problem.value = asProblem(thrown)
    } finally {
      loading.value = false
    }
  }

  const revision = () =>
    [...known.value.values()].reduce(
      (latest, message) => (BigInt(message.revision) > latest ? BigInt(message.revision) : latest),
      0n,
    )

  /** The browser itself asks again from the last event's id; after a refusal we do, from the last revision known. */
  function listen(): void {
    stream?.close()
    stream = new EventSource(streamMessages.at({ ...path, after: String(revision()) }))
    stream.onopen = () => (broken.value = false)
    stream.onerror = () => {
      broken.value = true
      if (stream?.readyState === EventSource.CLOSED) setTimeout(() => stream && listen(), 5000)
    }
    stream.addEventListener('message', (event) => {
      const message = JSON.parse(event.data as string) as Message
      // A change to what is further back than shown is found when it is.
      if (!next.value || BigInt(message.number) >= BigInt(messages.value[0]?.number ?? 0)) take([message])
    })
  }

  async function deliver(mine: Waiting): Promise<void> {
    mine.failed = false
    try {
      const { number } = await postMessage({ ...path, body: mine.draft }, { key: mine.key })
      const quoted = mine.draft.replyTo ? known.value.get(mine.draft.replyTo) : undefined
      const account = session.account!
      if (!known.value.has(number)) {
        take([
          {
            number,
            revision: '0',
            author: { id: account.id, name: account.name, avatar: account.avatar },
            voice: null,
            body: mine.draft.body,
            images: mine.draft.images ?? [],
            mentions: [],
            likes: 0,
            liked: false,
            removed: false,
            postedAt: mine.at,
            card: (mine.draft.card as Message['card']) ?? null,
            replyTo: quoted ? { number: quoted.number, author: quoted.author, excerpt: quoted.body } : null,
          },
        ])
      }
      waiting.value = waiting.value.filter((each) => each.key !== mine.key)
    } catch (thrown) {
      const refusal = asProblem(thrown)
      const kept = waiting.value.find((each) => each.key === mine.key)
      if (kept) kept.failed = true
      // Nothing becomes better by trying again what was refused for what it says.
      if (!refusal.temporary) {
        waiting.value = waiting.value.filter((each) => each.key !== mine.key)
        throw refusal
      }
    }
  }

  /** Shows it at once and sends it; throws if the server refuses it. */
  async function send(draft: Draft): Promise<void> {
    const mine: Waiting = { key: crypto.randomUUID(), draft, at: new Date().toISOString(), failed: false }
    waiting.value = [...waiting.value, mine]
    await deliver(mine)
  }

  async function like(message: Message): Promise<void> {
    tapped.set(message.number, ++taps)
    const liked = !message.liked
    const put = (value: boolean, step: number) => {
      const now = known.value.get(message.number)!
      const next = { ...now, liked: value, likes: Math.max(0, now.likes + step) }
      known.value = new Map(known.value).set(message.number, next)
    }
    put(liked, liked ? 1 : -1)
    const at = { ...path, message: message.number }
    try {
      await (liked ? likeMessage(at) : unlikeMessage(at))
    } catch (thrown) {
      put(!liked, liked ? -1 : 1)
      throw thrown
    } finally {
      tapped.set(message.number, ++taps)
    }
  }

  /** Whether the message is here, after earlier ones were asked for as long as that may help. */
  async function reach(number: string): Promise<boolean> {
    for (let page = 0; page < FURTHEST && !known.value.has(number) && next.value && !problem.value; page++) {
      await load(next.value)
    }
    return known.value.has(number)
  }

  const remove = async (message: Message) => removeMessage({ ...path, message: message.number })

  void load()
  onScopeDispose(() => {
    stream?.close()
    stream = undefined
  })
  return reactive({
    messages,
    waiting,
    started,
    loading,
    problem,
    broken,
    hasMore: computed(() => Boolean(next.value)),
    older: () => load(next.value ?? undefined),
    reload: () => load(),
    send,
    deliver,
    like,
    remove,
    reach,
  })
}

export type Feed = ReturnType<typeof useFeed>
