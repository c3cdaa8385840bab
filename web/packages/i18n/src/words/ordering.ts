import { enumWords } from '../catalogue'

export default enumWords(
  'ordering',
  {
    state: {
      AWAITING_PAYMENT: '待付款',
      DEPOSITED: '已付定金',
      BALANCE_DUE: '待付尾款',
      FORFEITED: '逾期未付尾款',
      PAID: '已付款',
      READY: '待取用',
      COMPLETED: '已完成',
      SETTLED: '已结算',
      CANCELLED: '已取消',
      REFUNDED: '已退款',
    },
    step: {
      AWAITING_PAYMENT: '提交订单',
      DEPOSITED: '定金已付',
      BALANCE_DUE: '名额已定，等付尾款',
      FORFEITED: '尾款逾期，定金归店',
      PAID: '付款成功',
      READY: '可以取用',
      COMPLETED: '已完成',
      SETTLED: '订单结算',
      CANCELLED: '订单取消',
      REFUNDED: '全部退款',
    },
    refundRequest: {
      OPEN: '退款申请处理中',
      GRANTED: '退款申请已通过',
      DECLINED: '退款申请没有通过',
      WITHDRAWN: '退款申请已撤回',
    },
    dayState: { CLOSED: '已日结', REOPENED: '已重开' },
    fulfilment: { PICKUP: '到店自提', VISIT: '到店使用', DIGITAL: '线上交付' },
    work: {
      'cancel-unpaid': '取消没付款的订单',
      'end-deposits': '结束没付尾款的订单',
      settle: '结算订单',
      'follow-campaigns': '让订单跟上活动的结果',
    },
  },
  {
    state: {
      AWAITING_PAYMENT: 'To be paid',
      DEPOSITED: 'Deposit paid',
      BALANCE_DUE: 'Balance due',
      FORFEITED: 'Balance not paid',
      PAID: 'Paid',
      READY: 'Ready',
      COMPLETED: 'Completed',
      SETTLED: 'Settled',
      CANCELLED: 'Cancelled',
      REFUNDED: 'Refunded',
    },
    step: {
      AWAITING_PAYMENT: 'Placed',
      DEPOSITED: 'Deposit paid',
      BALANCE_DUE: 'Seat kept, balance due',
      FORFEITED: 'Balance not paid, deposit kept',
      PAID: 'Paid',
      READY: 'Ready',
      COMPLETED: 'Completed',
      SETTLED: 'Settled',
      CANCELLED: 'Cancelled',
      REFUNDED: 'Fully refunded',
    },
    refundRequest: {
      OPEN: 'Refund requested',
      GRANTED: 'Refund granted',
      DECLINED: 'Refund declined',
      WITHDRAWN: 'Request taken back',
    },
    dayState: { CLOSED: 'Closed', REOPENED: 'Opened again' },
    fulfilment: { PICKUP: 'Pickup at the store', VISIT: 'Used at the store', DIGITAL: 'Delivered online' },
    work: {
      'cancel-unpaid': 'Cancel unpaid orders',
      'end-deposits': 'End orders without their balance',
      settle: 'Settle orders',
      'follow-campaigns': 'Let orders follow their campaigns',
    },
  },
)

/** The API gives it as text. */
export const open = ['refundRequest']
