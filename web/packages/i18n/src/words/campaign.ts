import { enumWords } from '../catalogue'

export default enumWords(
  'campaign',
  {
    kind: {
      GROUP_BUY: '拼团',
      MEMBERSHIP_DRIVE: '会员招募',
      FLASH_SALE: '限时抢购',
      PRE_SALE: '预售',
      DEPOSIT_SALE: '定金预售',
    },
    state: {
      SCHEDULED: '未开始',
      OPEN: '进行中',
      SUCCEEDED: '已达成',
      FAILED: '未达成',
      CLOSED: '已结束',
      CANCELLED: '已取消',
    },
    teamState: {
      FORMING: '等待团长付款',
      OPEN: '拼团中',
      COMPLETED: '已成团',
      EXPIRED: '未成团，已退款',
      DISSOLVED: '已取消',
    },
    unpaid: { KEPT: '定金不退', RETURNED: '定金退回' },
    space: { STORE: '门店', GROUP: '社群', CLOUD: '云店' },
    work: {
      open: '活动到点开始',
      'return-unpaid-seats': '收回没付款的名额',
      'end-offers': '结束没接受的候补',
      'expire-teams': '结束没拼满的团',
      decide: '判定活动成败',
      close: '收尾活动',
    },
  },
  {
    kind: {
      GROUP_BUY: 'Group-buy',
      MEMBERSHIP_DRIVE: 'Membership drive',
      FLASH_SALE: 'Flash sale',
      PRE_SALE: 'Pre-sale',
      DEPOSIT_SALE: 'Deposit pre-sale',
    },
    state: {
      SCHEDULED: 'Scheduled',
      OPEN: 'Running',
      SUCCEEDED: 'Succeeded',
      FAILED: 'Missed',
      CLOSED: 'Closed',
      CANCELLED: 'Cancelled',
    },
    teamState: {
      FORMING: 'Founder is paying',
      OPEN: 'Forming',
      COMPLETED: 'Complete',
      EXPIRED: 'Not filled, refunded',
      DISSOLVED: 'Called off',
    },
    unpaid: { KEPT: 'Deposit kept', RETURNED: 'Deposit returned' },
    space: { STORE: 'Store', GROUP: 'Group', CLOUD: 'Cloud store' },
    work: {
      open: 'Open campaigns',
      'return-unpaid-seats': 'Return unpaid seats',
      'end-offers': 'End offers that nobody took',
      'expire-teams': 'End teams that did not fill',
      decide: 'Decide campaigns',
      close: 'Close campaigns',
    },
  },
)
