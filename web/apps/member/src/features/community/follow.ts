import { nextTick, reactive, ref, watch } from 'vue'
import type { Feed } from './feed'
import { seen } from './seen'

const NEAR = 160

/** Keeps the end of the talk in sight for whoever is reading there, and tells others that there is more below. */
export function useFollow(feed: Feed, group: string) {
  const page = document.documentElement
  const fresh = ref(false)
  const nearEnd = () => window.innerHeight + window.scrollY > page.scrollHeight - NEAR

  async function toEnd(): Promise<void> {
    await nextTick()
    fresh.value = false
    window.scrollTo({ top: page.scrollHeight })
  }

  /** Earlier messages come in above, and what is being read stays where it is. */
  async function older(): Promise<void> {
    const height = page.scrollHeight
    await feed.older()
    await nextTick()
    window.scrollBy({ top: page.scrollHeight - height })
  }

  watch(
    () => feed.messages.at(-1)?.number,
    (latest, before) => {
      const last = feed.messages.at(-1)
      if (last) seen(group, last.postedAt)
      if (latest && (!before || nearEnd())) void toEnd()
      else if (latest !== before) fresh.value = true
    },
    { flush: 'pre' },
  )
  watch(
    () => feed.waiting.length,
    (now, before) => now > before && void toEnd(),
  )
  return reactive({ fresh, toEnd, older })
}
