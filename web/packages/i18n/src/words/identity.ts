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
    work: {
      'sweep-sessions': 'Remove old sessions',
      'sweep-sign-in': 'Remove old sign-in codes',
      'sweep-passkey-challenges': 'Remove old passkey requests',
    },
  },
)

/** Ways to sign in, pictures of cards, and what stands in the way of leaving, which the server tells. */
export const unspoken = [
  'CodeSignIn.method',
  'DemoKeySignIn.method',
  'PasswordSignIn.method',
  'DemoSignInCard.role',
  'StandingView.consequence',
]
