import { catalogue } from '@linli/i18n'

export default catalogue(
  'referral',
  {
    shares: {
      title: '我的分享',
      lead: '每一次分享，带来了什么',
      visits: '来过',
      buyers: '下单',
      earned: '收益',
      none: '还没有分享过',
      noneHint: '看到好东西，点页面底部的“分享”，带来的收益会记在这里。',
      gone: '内容已下架',
      show: '链接与海报',
    },
    earnings: {
      title: '我的收益',
      pending: '待入账',
      available: '可提现',
      when: '取货满 7 天、没有退款，收益就到账。',
      none: '还没有收益',
      path: '这一单怎么来的',
      placed: '{at} 下单 · {store}',
      closed: '这一单的来源不公开',
      closedHint: '只有下单的邻居、帮过忙的人和门店看得到。',
    },
  },
  {
    shares: {
      title: 'My shares',
      lead: 'What came of each share',
      visits: 'visits',
      buyers: 'buyers',
      earned: 'earned',
      none: 'Nothing shared yet',
      noneHint: 'Share what you like; what comes of it is kept here.',
      gone: 'No longer available',
      show: 'Link and poster',
    },
    earnings: {
      title: 'My earnings',
      pending: 'Pending',
      available: 'Available',
      when: 'Paid 7 days after pickup, unless it is refunded.',
      none: 'Nothing earned yet',
      path: 'How this order came about',
      placed: 'Ordered {at} · {store}',
      closed: 'This order keeps its way to itself',
      closedHint: 'Only its buyer, those who helped and the store can see it.',
    },
  },
)
