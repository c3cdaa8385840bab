import { describe, expect, it } from 'vitest'
import { Problem } from './problem'
import { createThingLoader, type ThingCard } from './things'

const card = (kind: string, id: string) => ({ kind, id, title: id }) as ThingCard

function loader(answer: (of: string[]) => ThingCard[] | Problem) {
  const asked: string[][] = []
  const cardOf = createThingLoader((_, of) => {
    asked.push(of)
    const given = answer(of)
    return given instanceof Problem ? Promise.reject(given) : Promise.resolve(given)
  })
  return { asked, cardOf }
}

const found = (of: string[]) =>
  of.filter((each) => !each.endsWith(':9')).map((each) => card(...(each.split(':') as [string, string])))

describe('cards of things', () => {
  it('that a screen asks for together are one request, and each thing is named once', async () => {
    const { asked, cardOf } = loader(found)
    const cards = await Promise.all([
      cardOf('1', 'PRODUCT', '2'),
      cardOf('1', 'POST', '3'),
      cardOf('1', 'PRODUCT', '2'),
      cardOf('1', 'TEAM', '9'),
    ])
    expect(asked).toEqual([['PRODUCT:2', 'POST:3', 'TEAM:9']])
    expect(cards.map((each) => each?.id)).toEqual(['2', '3', '2', undefined])
  })

  it('are asked for again on the next screen, and by brand', async () => {
    const { asked, cardOf } = loader(found)
    await Promise.all([cardOf('1', 'PRODUCT', '2'), cardOf('2', 'PRODUCT', '2')])
    await cardOf('1', 'PRODUCT', '2')
    expect(asked).toHaveLength(3)
  })

  it('of more things than the server takes at once come by more requests', async () => {
    const { asked, cardOf } = loader(found)
    const cards = await Promise.all(Array.from({ length: 150 }, (_, n) => cardOf('1', 'PRODUCT', `1${n}8`)))
    expect(asked.map((of) => of.length)).toEqual([100, 50])
    expect(cards).not.toContain(undefined)
  })

  it('that cannot be had fail for each who asked', async () => {
    const { cardOf } = loader(() => Problem.from(404, {}))
    const answers = await Promise.allSettled([cardOf('1', 'PRODUCT', '2'), cardOf('1', 'POST', '3')])
    expect(answers.map((each) => each.status)).toEqual(['rejected', 'rejected'])
  })
})
