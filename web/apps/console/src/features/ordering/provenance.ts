import type { Schema } from '@linli/api'
import { personName, type PathEdge, type PathNode } from '@linli/ui'
import { inWords } from '../../shell/scope'

export type Provenance = Schema<'Provenance'>

/** The words that the picture needs. */
export interface PathWords {
  degree: (degree: number) => string
  share: string
  buy: string
  buyer: string
  store: string
  entrance: string
  shared: string
  content: string
  order: string
  campaign: string
}

/**
 * The way to an order as nodes and arrows: every sharer leads, over the post and the touchpoint of the share, to the next
 * one, the last of them to the buyer, and the buyer, at the entrance where it was bought, to the order.
 */
export function pathOf(path: Provenance, words: PathWords): { nodes: PathNode[]; edges: PathEdge[] } {
  const nodes: PathNode[] = []
  const edges: PathEdge[] = []
  const earnedBy = (role: string) => path.earned.find((each) => each.role === role)?.amount ?? null
  let before: string[] = []
  const add = (node: PathNode, from: readonly string[], label?: string) => {
    nodes.push(node)
    for (const each of from) edges.push({ from: each, to: node.id, label })
    return node.id
  }

  for (const step of path.steps) {
    const earned = step.degree === 1 ? earnedBy('SELLER_1') : step.degree === 2 ? earnedBy('SELLER_2') : null
    const sharer = add(
      {
        id: `sharer ${step.degree}`,
        kind: 'person',
        name: personName(step.sharer),
        note: words.degree(step.degree),
        earned,
      },
      before,
    )
    const over: string[] = []
    if (step.post)
      over.push(
        add(
          {
            id: `post ${step.degree}`,
            kind: 'content',
            name: inWords(step.post.title, step.post.titleEn),
            note: words.content,
            earned: step.degree === 1 ? earnedBy('AUTHOR') : null,
          },
          [sharer],
          words.share,
        ),
      )
    if (step.touchpoint)
      over.push(
        add(
          {
            id: `touchpoint ${step.degree}`,
            kind: 'touchpoint',
            name: inWords(step.touchpoint.name, step.touchpoint.nameEn),
            note: words.shared,
          },
          [sharer],
          words.share,
        ),
      )
    before = over.length ? over : [sharer]
  }

  const last = path.steps.at(-1)
  const direct = last !== undefined && !last.post && !last.touchpoint
  const buyer = add(
    { id: 'buyer', kind: 'person', name: personName(path.buyer), note: words.buyer },
    before,
    direct ? words.share : undefined,
  )
  const entered = path.entrance
    ? add(
        {
          id: 'entrance',
          kind: 'touchpoint',
          name: inWords(path.entrance.name, path.entrance.nameEn),
          note: words.entrance,
        },
        [buyer],
      )
    : buyer
  add(
    {
      id: 'order',
      kind: 'order',
      name: words.order,
      note: path.campaign ? words.campaign : inWords(path.store, path.storeEn),
    },
    [entered],
    words.buy,
  )
  return { nodes, edges }
}
