import { enumWords } from '../catalogue'

export default enumWords(
  'network',
  {
    touchpointKind: {
      SHELF: '货架码',
      CASHIER: '收银台码',
      GROUP_LINK: '群链接',
      POSTER: '海报',
      CONTENT: '内容',
      LIVE: '直播间',
      EVENT: '活动签到',
      OUTSIDE: '站外渠道',
    },
    storeClosing: { FOR_A_TIME: '暂停营业', FOR_GOOD: '永久关店' },
    storeStanding: { OPEN: '营业中', CLOSED: '已关店' },
    personaKind: { BRAND: '品牌', PERSON: '个人', PRODUCT: '产品' },
    trait: { AVATAR: '头像', COVER: '封面', SIGNATURE: '签名', VALUES: '价值观', STORY: '故事', CADENCE: '发文节奏' },
    personaStep: {
      LIFE: '晒晒日常',
      INSIGHT: '聊聊见闻',
      DISCUSSION: '抛个话题',
      HELP: '帮街坊一把',
      TESTIMONY: '顾客好评',
    },
  },
  {
    touchpointKind: {
      SHELF: 'Shelf code',
      CASHIER: 'Counter code',
      GROUP_LINK: 'Group link',
      POSTER: 'Poster',
      CONTENT: 'Content',
      LIVE: 'Live room',
      EVENT: 'Event check-in',
      OUTSIDE: 'Outside channel',
    },
    storeClosing: { FOR_A_TIME: 'Closed for a time', FOR_GOOD: 'Closed for good' },
    storeStanding: { OPEN: 'Open', CLOSED: 'Closed' },
    personaKind: { BRAND: 'Brand', PERSON: 'Person', PRODUCT: 'Product' },
    trait: {
      AVATAR: 'avatar',
      COVER: 'cover',
      SIGNATURE: 'signature',
      VALUES: 'values',
      STORY: 'story',
      CADENCE: 'cadence',
    },
    personaStep: {
      LIFE: 'Daily life',
      INSIGHT: 'An insight',
      DISCUSSION: 'A discussion',
      HELP: 'A helping hand',
      TESTIMONY: 'A testimony',
    },
  },
)
