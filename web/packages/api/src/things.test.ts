import { describe, expect, it } from 'vitest'
import { createApi } from './client'
import { createThingLoader } from './things'

const card = (kind: string, id: string) => ({ kind, id, title: id })

function loader(answer: (of: string[]) => Response) {
  const asked: string[][] = []
  const api = createApi({
    baseUrl: 'http://linli.test',
    language: () => 'en',
    onSignedOut: () => undefined,
    pauses: [],
    fetch: async (request) => {
      const of = new URL(request.url).searchParams.get('of')!.split(',')
      asked.push(of)
      return answer(of)
    },
  })
  return { asked, cardOf: createThingLoader(api) }
}

const found = (of: string[]) =>
  new Response(
    JSON.stringify({
      cards: of.filter((each) => !each.endsWith(':9')).map((each) => card(...(each.split(':') as [string, string]))),
    }),
    {
      headers: { 'Content-Type': 'application/json' },
    },
  )

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
    const { cardOf } = loader(
      () => new Response('{}', { status: 404, headers: { 'Content-Type': 'application/problem+json' } }),
    )
    const answers = await Promise.allSettled([cardOf('1', 'PRODUCT', '2'), cardOf('1', 'POST', '3')])
    expect(answers.map((each) => each.status)).toEqual(['rejected', 'rejected'])
  })
})
