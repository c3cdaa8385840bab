import { request } from './request'
import type { components } from './schema'

export type ThingCard = components['schemas']['ThingCard']

/** How many references the server takes at once. */
const AT_ONCE = 100

class Asked {
  settle!: (card: ThingCard | undefined) => void
  fail!: (problem: unknown) => void
  readonly answer = new Promise<ThingCard | undefined>((settle, fail) => {
    this.settle = settle
    this.fail = fail
  })
}

/**
 * Asks for cards of things; whatever is asked for in one go, as all cards of a screen are, is one request. A card that the
 * brand does not have, or not for this reader, is `undefined`.
 */
export function createThingLoader(read: (brand: string, of: string[]) => Promise<ThingCard[]>) {
  const waiting = new Map<string, Map<string, Asked>>()

  async function send(brand: string): Promise<void> {
    const asked = [...(waiting.get(brand) ?? new Map<string, Asked>())]
    waiting.delete(brand)
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const part = asked.slice(from, from + AT_ONCE)
      try {
        const cards = await read(
          brand,
          part.map(([reference]) => reference),
        )
        const found = new Map(cards.map((card) => [`${card.kind}:${card.id}`, card]))
        for (const [reference, { settle }] of part) settle(found.get(reference))
      } catch (problem) {
        for (const [, { fail }] of part) fail(problem)
      }
    }
  }

  return (brand: string, kind: string, id: string): Promise<ThingCard | undefined> => {
    let gathering = waiting.get(brand)
    if (!gathering) {
      waiting.set(brand, (gathering = new Map()))
      queueMicrotask(() => void send(brand))
    }
    const reference = `${kind}:${id}`
    let asked = gathering.get(reference)
    if (!asked) gathering.set(reference, (asked = new Asked()))
    return asked.answer
  }
}

const listThings = request('GET', '/api/brands/{brand}/things')

/** The card of a thing; those asked for together are one request. */
export const cardOf = createThingLoader(async (brand, of) => (await listThings({ brand, of: [of.join(',')] })).cards)
