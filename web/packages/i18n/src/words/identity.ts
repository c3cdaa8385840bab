import { enumWords } from '../catalogue'

export default enumWords(
  'identity',
  {
    role: {
      PLATFORM_OPERATOR: '平台运营',
      BRAND_HQ: '品牌总部',
      STORE_OWNER: '店主',
      COMMUNITY_MANAGER: '团长',
      CUSTOM: '自建角色',
    },
    kind: { TERMS: '用户协议', PRIVACY: '隐私政策' },
    weight: { MATERIAL: '实质修改', WORDING: '字句修改' },
    over: { PLATFORM: '整个平台', BRAND: '整个品牌', STORE: '一家门店', COMMUNITY: '一个社群' },
    list: {
      'catalog-products': '商品',
      'catalog-stock': '库存',
      'catalog-movements': '库存变动',
      'identity-audit': '操作记录',
      'campaign-campaigns': '活动',
      'community-members': '社群成员',
      'ordering-orders': '订单',
      'ordering-days': '日结',
      'network-touchpoints': '触点',
      'network-stores': '门店',
      'network-personas': '人设',
      'community-invitations': '邀请',
      'community-rosters': '名册导入',
      'community-join-requests': '入群申请',
      'referral-commissions': '佣金',
      'payment-mismatches': '支付差异',
      'content-posts': '文章',
      'ledger-withdrawals': '打款',
      'ledger-statement': '对账单',
    },
    bulk: {
      'catalog-products-publish': '上架商品',
      'catalog-products-unpublish': '下架商品',
      'community-invitations-expire': '作废邀请',
      'content-posts-hide': '隐藏文章',
      'content-posts-unhide': '恢复文章',
    },
    work: {
      'sweep-sessions': '清理过期的登录',
      'sweep-sign-in': '清理过期的验证码',
      'sweep-passkey-challenges': '清理过期的通行密钥请求',
    },
  },
  {
    role: {
      PLATFORM_OPERATOR: 'Platform operator',
      BRAND_HQ: 'Brand HQ',
      STORE_OWNER: 'Store owner',
      COMMUNITY_MANAGER: 'Group leader',
      CUSTOM: 'Own role',
    },
    kind: { TERMS: 'User agreement', PRIVACY: 'Privacy policy' },
    weight: { MATERIAL: 'A change of substance', WORDING: 'Words only' },
    over: { PLATFORM: 'The platform', BRAND: 'The whole brand', STORE: 'One store', COMMUNITY: 'One community' },
    list: {
      'catalog-products': 'products',
      'catalog-stock': 'stock',
      'catalog-movements': 'stock movements',
      'identity-audit': 'audit log',
      'campaign-campaigns': 'campaigns',
      'community-members': 'members',
      'ordering-orders': 'orders',
      'ordering-days': 'closed days',
      'network-touchpoints': 'touchpoints',
      'network-stores': 'stores',
      'network-personas': 'personas',
      'community-invitations': 'invitations',
      'community-rosters': 'roster imports',
      'community-join-requests': 'join requests',
      'referral-commissions': 'commissions',
      'payment-mismatches': 'payment mismatches',
      'content-posts': 'posts',
      'ledger-withdrawals': 'pay-outs',
      'ledger-statement': 'statement',
    },
    bulk: {
      'catalog-products-publish': 'products put on sale',
      'catalog-products-unpublish': 'products taken off sale',
      'community-invitations-expire': 'End invitations',
      'content-posts-hide': 'posts hidden',
      'content-posts-unhide': 'posts shown again',
    },
    work: {
      'sweep-sessions': 'Remove old sessions',
      'sweep-sign-in': 'Remove old sign-in codes',
      'sweep-passkey-challenges': 'Remove old passkey requests',
    },
  },
)

/** What was exported, and what was done to all that a list found, by names with `-` for `.`. */
export const open = ['list', 'bulk']

/** Ways to sign in, pictures of cards, and what stands in the way of leaving, which the server tells. */
export const unspoken = [
  'CodeSignIn.method',
  'DemoKeySignIn.method',
  'PasswordSignIn.method',
  'DemoSignInCard.role',
  'StandingView.consequence',
]
