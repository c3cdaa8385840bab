import { enumWords } from '../catalogue'

export default enumWords(
  'payment',
  {
    method: { SANDBOX: '沙箱支付', BALANCE: '余额' },
    topUpState: {
      OPEN: '等待付款结果',
      FAILED: '没有付成',
      CREDITED: '充值成功',
      RETURNED: '这笔钱会原路退回',
      ENDED: '时间过了，没有付款',
    },
    state: {
      CREATED: '待付款',
      CAPTURED: '已付款',
      FAILED: '付款失败',
      EXPIRED: '已过期',
      REFUNDING: '退款中',
      REFUNDED: '已退款',
    },
    mismatchKind: {
      UNKNOWN_ORDER: '渠道通知了一笔我们没有的支付',
      OTHER_MERCHANT: '收款商户不对',
      OTHER_CURRENCY: '币种不对',
      OTHER_AMOUNT: '金额不对',
      TRANSACTION_USED: '同一笔交易付了两样东西',
      PAID_TWICE: '同一笔支付付了两次',
      FAILED_AFTER_CAPTURE: '已经到账的支付，又说失败',
    },
    mismatchState: { OPEN: '待处理', SETTLED: '已处理' },
    work: {
      expire: '关闭过期的支付',
      refund: '向渠道退款',
      reconcile: '向渠道核对支付',
      'sandbox-callbacks': '沙箱支付的通知',
    },
  },
  {
    method: { SANDBOX: 'Sandbox payment', BALANCE: 'Balance' },
    topUpState: {
      OPEN: 'Waiting for the payment',
      FAILED: 'The payment failed',
      CREDITED: 'Topped up',
      RETURNED: 'This money goes back',
      ENDED: 'The time to pay is over',
    },
    state: {
      CREATED: 'To be paid',
      CAPTURED: 'Paid',
      FAILED: 'Failed',
      EXPIRED: 'Expired',
      REFUNDING: 'Being refunded',
      REFUNDED: 'Refunded',
    },
    mismatchKind: {
      UNKNOWN_ORDER: 'A payment that we know nothing of',
      OTHER_MERCHANT: 'Paid to another merchant',
      OTHER_CURRENCY: 'Another currency',
      OTHER_AMOUNT: 'Another amount',
      TRANSACTION_USED: 'One transaction for two things',
      PAID_TWICE: 'Paid twice',
      FAILED_AFTER_CAPTURE: 'Said to have failed after it was paid',
    },
    mismatchState: { OPEN: 'To settle', SETTLED: 'Settled' },
    work: {
      expire: 'Close payments that are too old',
      refund: 'Refund at providers',
      reconcile: 'Ask providers about payments',
      'sandbox-callbacks': 'Callbacks of the sandbox',
    },
  },
)
