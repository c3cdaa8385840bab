import { enumWords } from '../catalogue'

export default enumWords(
  'referral',
  {
    role: { SELLER_1: '直接分享', SELLER_2: '间接分享', LEADER: '团长', STORE: '门店', AUTHOR: '内容作者' },
    earned: {
      SELLER_1: '邻居从你的分享下单',
      SELLER_2: '你带来的邻居又带来一单',
      LEADER: '群里邻居下单',
      STORE: '门店服务费',
      AUTHOR: '有人读了你的文章后下单',
    },
    state: { PENDING: '待结算', PAID: '已到账', REVERSED: '已收回' },
    policy: { FIRST_TOUCH: '首次分享', LAST_TOUCH: '最近分享', PROTECTED: '保护期' },
  },
  {
    role: {
      SELLER_1: 'Direct share',
      SELLER_2: 'Indirect share',
      LEADER: 'Group leader',
      STORE: 'Store',
      AUTHOR: 'Author',
    },
    earned: {
      SELLER_1: 'A neighbour bought through your share',
      SELLER_2: 'Somebody you brought passed it on',
      LEADER: 'Bought in your group',
      STORE: 'Store service fee',
      AUTHOR: 'Bought after reading your post',
    },
    state: { PENDING: 'Pending', PAID: 'Paid out', REVERSED: 'Taken back' },
    policy: { FIRST_TOUCH: 'First share', LAST_TOUCH: 'Latest share', PROTECTED: 'Protected' },
  },
)

/** Kinds of things are called as their features call them. */
export const unspoken = ['PlanView.scope']
