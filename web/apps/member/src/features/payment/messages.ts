import { catalogue } from '@linli/i18n'

export default catalogue(
  'payment',
  {
    topUp: {
      title: '充值',
      OPEN: '等待付款结果',
      OPENHint: '付过了的话，结果马上就到。还没付，也可以继续付。',
      FAILED: '没有付成',
      FAILEDHint: '没有扣款，余额没有变。可以再试一次。',
      CREDITED: '充值成功',
      CREDITEDHint: '已经在你的余额里，现在就能用。',
      RETURNED: '这笔钱会原路退回',
      RETURNEDHint: '付款到得太晚，没有进余额，会退回到付款的地方。',
      ENDED: '时间过了，没有付款',
      ENDEDHint: '没有扣款。需要的话再充一次。',
      pay: '继续付款',
      back: '回到刚才的地方',
      wallet: '去看余额',
    },
  },
  {
    topUp: {
      title: 'Top-up',
      OPEN: 'Waiting for the payment',
      OPENHint: 'If you have paid, the result is on its way. If not, you can still pay.',
      FAILED: 'The payment failed',
      FAILEDHint: 'Nothing was taken and the balance has not changed. You can try again.',
      CREDITED: 'Topped up',
      CREDITEDHint: 'It is in your balance and can be spent now.',
      RETURNED: 'This money goes back',
      RETURNEDHint: 'The payment came too late for the balance; it goes back to where it came from.',
      ENDED: 'The time to pay is over',
      ENDEDHint: 'Nothing was taken. Top up again if you need to.',
      pay: 'Go on paying',
      back: 'Back to where you were',
      wallet: 'See the balance',
    },
  },
)
