import { enumWords } from '../catalogue'

export default enumWords(
  'content',
  {
    state: { PUBLISHED: '已发布', DRAFT: '草稿', HIDDEN: '已隐藏', REMOVED: '作者已删' },
    origin: { PGC: '专业创作', OGC: '本店', UGC: '邻居' },
    hidingReason: {
      ADVERTISING: '广告',
      OFFENSIVE: '冒犯他人',
      UNTRUE: '内容不实',
      PRIVACY: '泄露隐私',
      OFF_TOPIC: '与社区无关',
      OTHER: '其他原因',
    },
  },
  {
    state: { PUBLISHED: 'Published', DRAFT: 'Draft', HIDDEN: 'Hidden', REMOVED: 'Deleted by author' },
    origin: { PGC: 'Professional', OGC: 'From the store', UGC: 'From a neighbour' },
    hidingReason: {
      ADVERTISING: 'Advertising',
      OFFENSIVE: 'Offensive',
      UNTRUE: 'Untrue',
      PRIVACY: 'Private matters',
      OFF_TOPIC: 'Off topic',
      OTHER: 'Another reason',
    },
  },
)

/** Sentences say who has hidden a post. */
export const unspoken = ['Hiding.by']
