import { catalogue } from '@linli/i18n'

export default catalogue(
  'payment',
  {
    topUp: { title: '充值', pay: '继续付款', back: '回到刚才的地方', wallet: '去看余额' },
    topUpHints: {
      OPEN: '付过了的话，结果马上就到。还没付，也可以继续付。',
      FAILED: '没有扣款，余额没有变。可以再试一次。',
      CREDITED: '已经在你的余额里，现在就能用。',
      RETURNED: '付款到得太晚，没有进余额，会退回到付款的地方。',
      ENDED: '没有扣款。需要的话再充一次。',
    },
  },
  {
    topUp: { title: 'Top-up', pay: 'Go on paying', back: 'Back to where you were', wallet: 'See the balance' },
    topUpHints: {
      OPEN: 'If you have paid, the result is on its way. If not, you can still pay.',
      FAILED: 'Nothing was taken and the balance has not changed. You can try again.',
      CREDITED: 'It is in your balance and can be spent now.',
      RETURNED: 'The payment came too late for the balance; it goes back to where it came from.',
      ENDED: 'Nothing was taken. Top up again if you need to.',
    },
  },
)
