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
      noneHint: '看到好东西，点右下角的分享，带来的收益会记在这里。',
      again: '再分享',
      kinds: { BRAND: '品牌', COMMUNITY: '社群', PRODUCT: '商品', CAMPAIGN: '活动', TEAM: '拼团', POST: '文章' },
      gone: '内容已下架',
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
      again: 'Share again',
      kinds: { BRAND: 'Brand', COMMUNITY: 'Community', PRODUCT: 'Product', CAMPAIGN: 'Campaign', TEAM: 'Team', POST: 'Post' },
      gone: 'No longer available',
    },
  },
)
