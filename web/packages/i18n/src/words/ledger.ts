import { enumWords } from '../catalogue'

export default enumWords(
  'ledger',
  {
    account: {
      EXTERNAL: '支付渠道',
      ESCROW: '订单担保',
      WALLET: '可用余额',
      PENDING: '待结算',
      REVENUE: '营业收入',
      PLATFORM: '平台',
      DEBT: '待抵扣',
      WITHDRAWAL: '提现中',
    },
    withdrawalState: { REQUESTED: '审核中', PAID_OUT: '已打款', REFUSED: '未通过' },
    reason: {
      TOP_UP: '余额充值',
      PAYMENT: '付款',
      REFUND_AFTER_SALE: '售后退款',
      REFUND_TEAM_EXPIRED: '没有成团，退款',
      REFUND_CAMPAIGN_FAILED: '活动未达成，退款',
      REFUND_PRICE_TIER: '阶梯价退差',
      REFUND_DEPOSIT_RETURNED: '尾款未付，退回定金',
      REFUND_DEPOSIT_GRANTED: '门店同意，退回定金',
      REFUND_NOT_PAYABLE: '付款时订单已不能支付，退款',
      SALE: '订单结算，货款到账',
      DEPOSIT_KEPT: '尾款逾期，定金归店',
      COMMISSIONS_PROMISED: '留出各方佣金',
      COMMISSIONS_REVERSED: '收回未结的佣金',
      COMMISSIONS_GIVEN_UP: '注销者放弃的佣金',
      GIVEN_UP: '注销时放弃的余额',
      WITHDRAWAL_REQUESTED: '申请提现',
      WITHDRAWAL_PAID_OUT: '提现已打款',
      WITHDRAWAL_REFUSED: '提现未通过，退回余额',
      OTHER: '其他往来',
    },
    withdrawing: { WITHDRAWAL_REQUESTED: '转入提现中', WITHDRAWAL_REFUSED: '转出提现中' },
    work: { 'count-books': '核对账本' },
  },
  {
    account: {
      EXTERNAL: 'Payment provider',
      ESCROW: 'Held for the order',
      WALLET: 'Available',
      PENDING: 'Pending',
      REVENUE: 'Revenue',
      PLATFORM: 'Platform',
      DEBT: 'Owed',
      WITHDRAWAL: 'Being withdrawn',
    },
    withdrawalState: { REQUESTED: 'Under review', PAID_OUT: 'Paid out', REFUSED: 'Refused' },
    reason: {
      TOP_UP: 'Balance topped up',
      PAYMENT: 'Payment',
      REFUND_AFTER_SALE: 'Refunded after the sale',
      REFUND_TEAM_EXPIRED: 'Team not filled, refunded',
      REFUND_CAMPAIGN_FAILED: 'Campaign missed its aim, refunded',
      REFUND_PRICE_TIER: 'Better price reached, difference returned',
      REFUND_DEPOSIT_RETURNED: 'Balance not paid, deposit returned',
      REFUND_DEPOSIT_GRANTED: 'Deposit returned by the store',
      REFUND_NOT_PAYABLE: 'Paid when the order could not be paid any more, refunded',
      SALE: 'Order settled, sale paid out',
      DEPOSIT_KEPT: 'Balance not paid, deposit kept',
      COMMISSIONS_PROMISED: 'Set aside for commissions',
      COMMISSIONS_REVERSED: 'Unpaid commissions taken back',
      COMMISSIONS_GIVEN_UP: 'Commissions given up on leaving',
      GIVEN_UP: 'Balance given up on leaving',
      WITHDRAWAL_REQUESTED: 'Withdrawal requested',
      WITHDRAWAL_PAID_OUT: 'Withdrawal paid out',
      WITHDRAWAL_REFUSED: 'Withdrawal refused, money returned',
      OTHER: 'Other movement',
    },
    withdrawing: {
      WITHDRAWAL_REQUESTED: 'Set aside for the withdrawal',
      WITHDRAWAL_REFUSED: 'Taken out of what was set aside',
    },
    work: { 'count-books': 'Count the books' },
  },
)

/** Assets are shown in amounts. */
export const unspoken = ['KindTotal.asset']

/** The modules that book say why; on the account of withdrawals some of it is called otherwise. */
export const open = ['reason', 'withdrawing']
