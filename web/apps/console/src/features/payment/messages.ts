import { catalogue } from '@linli/i18n'

export default catalogue(
  'payment',
  {
    waiting: '支付差异待处理',
    mismatches: {
      find: '渠道单号、交易号或订单号',
      kind: '差异',
      anyKind: '全部差异',
      title: '支付差异',
      hint: '渠道说的和我们要收的对不上；钱没有入账，等人核对',
      state: '状态',
      none: '没有支付差异',
      emptyHint: '渠道的每一次通知都和应收的款项对得上。',
    },
    board: {
      some: '{count} 笔支付对不上，等你核对',
      many: '超过 {count} 笔支付对不上，等你核对',
      hint: '渠道说的和应收的不一样，没有入账',
    },
    kindHints: {
      UNKNOWN_ORDER: '在渠道后台按交易号查到这笔钱：是测试或别的系统的，写明即可；真收了钱的，原路退回。',
      OTHER_MERCHANT: '核对渠道后台的商户号设置。钱如果进了别的商户号，从那里原路退回，再请买家重新付款。',
      OTHER_CURRENCY: '在渠道后台原路退回这笔钱，再请买家按订单的币种重新付款；并核对渠道的币种设置。',
      OTHER_AMOUNT: '在渠道后台查实收金额：收了钱的原路退回，再请买家按应付金额重新付款。反复出现时，请联系渠道。',
      TRANSACTION_USED: '这个交易号已经付过另一笔。在渠道后台确认它到底属于哪一单；另一单没有收到钱，请买家重新付款。',
      PAID_TWICE: '买家多付了一次。在渠道后台找到第二个交易号，原路退回；订单不受影响。',
      FAILED_AFTER_CAPTURE: '在渠道后台确认钱是否真的到账。没有到账的，先不要交货，并联系渠道。',
    },
    facts: {
      what: '项目',
      said: '渠道说的',
      expected: '我们要的',
      order: '商户单号',
      merchant: '商户',
      amount: '金额',
      transaction: '交易号',
      result: '结果',
    },
    amount: '{minor}（{currency} 最小单位）',
    none: '没有',
    times: '通知过 {count} 次',
    order: '查看订单',
    settle: {
      settle: '处理完毕',
      title: '写下核对结果',
      note: '查到了什么，做了什么',
      noteHint: '例如：渠道后台确认多收一次，已于今天原路退回，退款单号……',
      done: '已记下',
      by: '{name} · {at}',
    },
  },
  {
    waiting: 'Payment mismatches',
    mismatches: {
      find: 'Provider’s, transaction or order number',
      kind: 'Mismatch',
      anyKind: 'Any mismatch',
      title: 'Payment mismatches',
      hint: 'What providers say does not fit what we asked for; nothing was booked, and somebody has to look',
      state: 'State',
      none: 'No mismatches',
      emptyHint: 'Everything that providers told us fits what was to be paid.',
    },
    board: {
      some: '{count} payment does not fit and waits for you | {count} payments do not fit and wait for you',
      many: 'More than {count} payment does not fit and waits for you | More than {count} payments do not fit and wait for you',
      hint: 'The provider says other than was asked for; nothing was booked',
    },
    kindHints: {
      UNKNOWN_ORDER:
        'Look the transaction up with the provider. If it is a test or belongs to another system, note that; if money came in, give it back there.',
      OTHER_MERCHANT:
        'Check the merchant number set up with the provider. Give the money back from where it went, and ask the buyer to pay again.',
      OTHER_CURRENCY:
        'Give the money back at the provider and ask the buyer to pay in the order’s currency; check the provider’s settings.',
      OTHER_AMOUNT:
        'See at the provider what was really paid: give it back, and ask the buyer to pay what is due. Call the provider if it happens again.',
      TRANSACTION_USED:
        'This transaction has paid for something else. Find out at the provider which order it belongs to; the other was not paid, so ask that buyer to pay again.',
      PAID_TWICE:
        'The buyer paid once too often. Find the second transaction at the provider and give it back; the order is not affected.',
      FAILED_AFTER_CAPTURE:
        'Make sure at the provider that the money did arrive. If it did not, hand nothing over yet, and call the provider.',
    },
    facts: {
      what: 'Fact',
      said: 'The provider says',
      expected: 'We asked for',
      order: 'Order number',
      merchant: 'Merchant',
      amount: 'Amount',
      transaction: 'Transaction',
      result: 'Result',
    },
    amount: '{minor} ({currency}, smallest unit)',
    none: 'none',
    times: 'said once | said {count} times',
    order: 'To the order',
    settle: {
      settle: 'Settle',
      title: 'What was found',
      note: 'What you found and did',
      noteHint: 'Such as: paid twice according to the provider, given back today, refund number …',
      done: 'Noted',
      by: '{name} · {at}',
    },
  },
)
