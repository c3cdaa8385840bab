import { enumWords } from '../catalogue'

export default enumWords(
  'insight',
  {
    funnelStep: {
      TOUCH: '触达',
      JOIN: '入群',
      READ: '阅读',
      INTERACT: '互动',
      ORDER: '下单',
      REPEAT: '复购',
      REFER: '推荐',
    },
    section: { HEAD: '头', WAIST: '腰', LEGS: '腿' },
    work: { 'turn-ranking': '更新排名' },
  },
  {
    funnelStep: {
      TOUCH: 'Touched',
      JOIN: 'Joined',
      READ: 'Read',
      INTERACT: 'Took part',
      ORDER: 'Bought',
      REPEAT: 'Again',
      REFER: 'Referred',
    },
    section: { HEAD: 'Head', WAIST: 'Waist', LEGS: 'Legs' },
    work: { 'turn-ranking': 'Turn rankings' },
  },
)

/** Kinds of things are called as their features call them. */
export const unspoken = ['showFunnel.scope']
