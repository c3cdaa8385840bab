import { language } from '@linli/i18n'
import { expect, it } from 'vitest'
import { pathOf, type PathWords, type Provenance } from './provenance'

const words: PathWords = {
  degree: (degree) => `degree ${degree}`,
  share: 'shared',
  buy: 'bought',
  buyer: 'buyer',
  store: 'store',
  entrance: 'entrance',
  shared: 'shared here',
  content: 'post',
  order: 'order',
  campaign: 'campaign',
}
const yuan = (minor: number) => ({ minor, currency: 'CNY' as const })
const earned = (role: 'SELLER_1' | 'SELLER_2' | 'AUTHOR', minor: number) => ({
  id: role,
  order: '9',
  role,
  beneficiary: role,
  beneficiaryEn: null,
  amount: yuan(minor),
  reversed: yuan(0),
  state: 'PENDING' as const,
  accruedAt: '2026-01-01T00:00:00Z',
  paidAt: null,
})
const path: Provenance = {
  order: '9',
  buyer: { id: '3', name: 'Ming', avatar: null },
  store: 'Lane',
  storeEn: 'Lane',
  total: yuan(1990),
  placedAt: '2026-01-01T00:00:00Z',
  campaign: null,
  entrance: { id: '7', name: 'Counter', nameEn: null },
  steps: [
    {
      degree: 2,
      sharer: { id: '1', name: 'An', avatar: null },
      kind: 'CAMPAIGN',
      touchpoint: null,
      post: null,
      sharedAt: '2026-01-01T00:00:00Z',
    },
    {
      degree: 1,
      sharer: { id: '2', name: 'Bo', avatar: null },
      kind: 'CAMPAIGN',
      touchpoint: { id: '8', name: 'Poster', nameEn: null },
      post: { id: '6', title: 'Morning', titleEn: null },
      sharedAt: '2026-01-01T00:00:00Z',
    },
  ],
  earned: [earned('SELLER_1', 80), earned('SELLER_2', 30), earned('AUTHOR', 20)],
}

it('leads from the first sharer over posts and touchpoints to the order', () => {
  const { nodes, edges } = pathOf(path, words)
  expect(nodes.map((node) => [node.name, node.earned?.minor])).toEqual([
    ['An', 30],
    ['Bo', 80],
    ['Morning', 20],
    ['Poster', undefined],
    ['Ming', undefined],
    ['Counter', undefined],
    ['order', undefined],
  ])
  expect(edges.map(({ from, to }) => `${from} > ${to}`)).toEqual([
    'sharer 2 > sharer 1',
    'sharer 1 > post 1',
    'sharer 1 > touchpoint 1',
    'post 1 > buyer',
    'touchpoint 1 > buyer',
    'buyer > entrance',
    'entrance > order',
  ])
})

it('begins with the buyer when nobody shared', () => {
  const { nodes, edges } = pathOf({ ...path, steps: [], entrance: null, earned: [] }, words)
  expect(nodes.map((node) => node.name)).toEqual(['Ming', 'order'])
  expect(edges).toHaveLength(1)
})

it('speaks English as far as somebody wrote it', () => {
  language.value = 'en'
  const [, step] = path.steps
  const { nodes } = pathOf(
    {
      ...path,
      store: '巷口店',
      entrance: { id: '7', name: '收银台', nameEn: 'Counter' },
      steps: [
        {
          ...step!,
          touchpoint: { id: '8', name: '海报', nameEn: 'Poster' },
          post: { id: '6', title: '早晨', titleEn: 'Morning' },
        },
      ],
    },
    words,
  )
  expect(nodes.map((each) => each.name)).toEqual(['Bo', 'Morning', 'Poster', 'Ming', 'Counter', 'order'])
  expect(nodes.at(-1)!.note).toBe('Lane')
  language.value = 'zh-CN'
})
