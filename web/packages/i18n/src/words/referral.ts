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
    commission: {
      EARNED: '{role}佣金',
      PAYABLE: '{role}佣金 · 转入可用余额',
      REVERSED: '{role}佣金 · 因退款收回',
      GIVEN_UP: '{role}佣金放弃（注销）',
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
    commission: {
      EARNED: '{role} commission',
      PAYABLE: '{role} commission, now available',
      REVERSED: '{role} commission, taken back for a refund',
      GIVEN_UP: '{role} commission given up on leaving',
    },
    state: { PENDING: 'Pending', PAID: 'Paid out', REVERSED: 'Taken back' },
    policy: { FIRST_TOUCH: 'First share', LAST_TOUCH: 'Latest share', PROTECTED: 'Protected' },
  },
)

/** Kinds of things are called as their features call them. */
export const unspoken = ['PlanView.scope']

/** How a role's commission is booked. */
export const open = ['commission']
