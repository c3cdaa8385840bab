import { show } from '@linli/i18n'
import type { View } from '../../shell/types'

type Message = View<'MessageView'>

/** Who goes on after so long speaks anew. */
const PAUSE = 300_000
const DAY = 86_400_000

/** How a message stands among the others. */
export interface Placed {
  message: Message
  /** The first of a day, which is told above it. */ opens: boolean
  /** The first that its author says at once; face and name stand beside this one only. */ first: boolean
}

/** Puts messages, oldest first, into blocks of what somebody says at once. */
export function place(messages: readonly Message[]): Placed[] {
  return messages.map((message, index) => {
    const before = messages[index - 1]
    const opens = !before || dayOf(before.postedAt) !== dayOf(message.postedAt)
    const goesOn =
      !opens &&
      !before.removed &&
      before.author.id === message.author.id &&
      Date.parse(message.postedAt) - Date.parse(before.postedAt) < PAUSE
    return { message, opens, first: !goesOn }
  })
}

/** After how many of the messages somebody came who took their seat then; undefined if that is further back than shown. */
export function arrival(messages: readonly Message[], joinedAt: string, hasMore: boolean): number | undefined {
  const at = messages.findIndex((each) => Date.parse(each.postedAt) > Date.parse(joinedAt))
  if (at === 0 && hasMore) return undefined
  return at < 0 ? messages.length : at
}

/** What a day is called. */
export function dayName(at: string, words: { today: string; yesterday: string }): string {
  const day = dayOf(at)
  if (day === dayOf(Date.now())) return words.today
  if (day === dayOf(Date.now() - DAY)) return words.yesterday
  return show.date(at, 'date')
}

const dayOf = (at: string | number) => new Date(at).toDateString()
